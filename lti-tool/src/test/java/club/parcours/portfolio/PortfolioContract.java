package club.parcours.portfolio;

import static club.parcours.portfolio.TestPortfolio.fresh;
import static club.parcours.portfolio.TestPortfolio.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class PortfolioContract {
    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<PortfolioChanged> changed = new Facts<>();
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, changed, removed);

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKey() {
        database.within(tenant, () -> {
            vault.create(ada.person());
            vault.create(grace.person());
        });
    }

    @Test
    void a_step_comes_back_as_it_was_told() {
        ToldStep told = new ToldStep("job", new When("year", Optional.of(2012)), "Vendre au marché 🍊",
                Optional.of("سوق"), List.of("sell", "count"), true, true, false, "fr");

        StepView added = in(() -> portfolio.addStep(ada, told, fresh()));

        assertThat(in(() -> portfolio.steps(ada))).containsExactly(added);
        assertThat(added.told()).isEqualTo(told);
        assertThat(changed.told()).containsExactly(new PortfolioChanged(ada.person(), true));
    }

    @Test
    void the_same_origin_twice_is_one_step() {
        Origin origin = fresh();
        StepView first = in(() -> portfolio.addStep(ada, step("job", "Conduire"), origin));
        StepView again = in(() -> portfolio.addStep(ada, step("job", "Conduire"), origin));

        assertThat(again).isEqualTo(first);
        assertThat(in(() -> portfolio.measures(ada.person())).steps()).isEqualTo(1);
    }

    @Test
    void two_people_may_have_the_same_origin() {
        Origin origin = fresh();
        in(() -> portfolio.addStep(ada, step("job", "Conduire"), origin));
        in(() -> portfolio.addStep(grace, step("job", "Coudre"), origin));

        assertThat(in(() -> portfolio.steps(grace))).singleElement()
                .satisfies(step -> assertThat(step.told().title()).isEqualTo("Coudre"));
    }

    @Test
    void an_older_page_overwrites_no_newer_words() {
        StepView read = in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh()));
        in(() -> portfolio.changeStep(ada, read.id(), read.version(), step("job", "Conduire un bus")));

        assertThatThrownBy(() -> in(() -> portfolio.changeStep(ada, read.id(), read.version(), step("job", "Rouler"))))
                .isInstanceOf(Conflict.class);
        assertThat(in(() -> portfolio.step(ada, read.id())).told().title()).isEqualTo("Conduire un bus");
    }

    @Test
    void a_tap_on_a_mark_or_an_arrow_makes_no_page_old() {
        StepView read = in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh()));
        in(() -> portfolio.addStep(ada, step("job", "Coudre"), fresh()));
        tap(() -> {
            portfolio.star(ada, read.id(), true);
            portfolio.keep(ada, read.id(), true);
            portfolio.share(ada, read.id(), true);
            portfolio.moveStep(ada, read.id(), 1);
        });

        StepView now = in(() -> portfolio.step(ada, read.id()));
        assertThat(now.version()).isEqualTo(read.version());
        assertThat(now.told().proud() && now.told().kept() && now.told().shared()).isTrue();
    }

    @Test
    void a_page_that_is_left_open_takes_back_no_tap_on_a_mark() {
        ToldStep shown = TestPortfolio.spoken("job", UUID.randomUUID(), false, true);
        StepView read = in(() -> portfolio.addStep(ada, shown, fresh()));
        assertThat(read.told()).as("a new step may be shown at once").isEqualTo(shown);
        tap(() -> portfolio.keep(ada, read.id(), true));
        tap(() -> portfolio.share(ada, read.id(), false));

        in(() -> portfolio.changeStep(ada, read.id(), read.version(), TestPortfolio.spoken("study", UUID.randomUUID(), false, true)));
        ToldStep now = in(() -> portfolio.step(ada, read.id())).told();
        assertThat(now.kind()).isEqualTo("study");
        assertThat(List.of(now.proud(), now.kept(), now.shared())).containsExactly(false, true, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {-9, -1, 0, 1, 9})
    void a_step_moves_and_stays_on_the_path(int places) {
        List<UUID> ids = List.of("a", "b", "c").stream()
                .map(title -> in(() -> portfolio.addStep(ada, step("job", title), fresh())).id()).toList();

        tap(() -> portfolio.moveStep(ada, ids.get(1), places));

        List<UUID> after = in(() -> portfolio.steps(ada)).stream().map(StepView::id).toList();
        assertThat(after).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(after.indexOf(ids.get(1))).isEqualTo(Math.max(0, Math.min(2, 1 + places)));
    }

    @Test
    void a_path_has_an_end() {
        for (int step = 0; step < Portfolio.MOST_STEPS; step++) {
            in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh()));
        }
        assertThatThrownBy(() -> in(() -> portfolio.addStep(ada, step("job", "Encore"), fresh())))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsKey("title"));
    }

    @Test
    void what_can_be_counted_takes_two_statements_however_long_the_path_is() {
        in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh()));
        in(() -> portfolio.addStep(ada, step("study", "Lire"), fresh()));
        StepView last = in(() -> portfolio.addStep(ada, step("job", "Coudre"), fresh()));
        tap(() -> portfolio.star(ada, last.id(), true));

        assertThat(in(() -> portfolio.measures(ada.person()))).isEqualTo(new Measures(3, 2, 1, 0));
        assertThat(in(() -> portfolio.measures(grace.person()))).isEqualTo(new Measures(0, 0, 0, 0));
        assertThat(database.statements(() -> in(() -> portfolio.measures(ada.person())))).isEqualTo(2);
    }

    @Test
    void a_portfolio_takes_as_many_statements_with_fifty_steps_as_with_five() {
        tellSteps(5);
        int few = database.statements(() -> in(() -> portfolio.of(ada, ada.person())));
        tellSteps(45);

        assertThat(database.statements(() -> in(() -> portfolio.of(ada, ada.person())))).isEqualTo(few).isLessThanOrEqualTo(2);
    }

    @Test
    void nobody_reaches_into_the_path_of_another() {
        UUID id = in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh())).id();

        assertThatThrownBy(() -> in(() -> portfolio.step(grace, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tap(() -> portfolio.removeStep(grace, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tap(() -> portfolio.share(grace, id, true))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tap(() -> portfolio.moveStep(grace, id, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> portfolio.changeStep(grace, id, 0, step("job", "x"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void another_tenant_sees_nothing() {
        UUID id = in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh())).id();
        UUID elsewhere = UUID.randomUUID();

        assertThat(database.within(elsewhere, () -> portfolio.measures(ada.person())).steps()).isZero();
        assertThatThrownBy(() -> database.within(elsewhere, () -> portfolio.step(ada, id))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"MENTOR", "REFERENT", "GUEST", "NONE"})
    void who_has_no_path_cannot_tell_one(Role role) {
        Viewer viewer = TestPortfolio.viewer(tenant, ada.person(), role);

        assertThatThrownBy(() -> in(() -> portfolio.addStep(viewer, step("job", "Conduire"), fresh())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_facilitators_own_try_does_not_count() {
        Viewer facilitator = TestPortfolio.viewer(tenant, grace.person(), Role.FACILITATOR);
        in(() -> portfolio.addStep(facilitator, step("job", "Conduire"), fresh()));

        assertThat(changed.told()).containsExactly(new PortfolioChanged(grace.person(), false));
    }

    @Test
    void an_entry_of_a_known_origin_gets_the_latest_words() {
        Origin origin = new Origin("exercise", "M2E3");
        EntryView first = in(() -> portfolio.record(ada, reflection("Je sais compter.", origin)));
        in(() -> portfolio.record(ada, reflection("Je sais bien compter.", origin)));

        assertThat(in(() -> portfolio.of(ada, ada.person())).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(first.id());
            assertThat(entry.text()).isEqualTo("Je sais bien compter.");
            assertThat(entry.visibility()).isEqualTo(Visibility.ME);
        });
    }

    @Test
    void a_removed_entry_is_told_to_whoever_keeps_a_copy() {
        Origin origin = new Origin("exercise", "M2E3");
        EntryView entry = in(() -> portfolio.record(ada, reflection("Je sais compter.", origin)));
        tap(() -> portfolio.removeEntry(ada, entry.id()));

        assertThat(in(() -> portfolio.of(ada, ada.person())).isEmpty()).isTrue();
        assertThat(removed.told()).extracting(EntryRemoved::person, fact -> fact.entry().origin(),
                fact -> fact.entry().text()).containsExactly(tuple(ada.person(), origin, "Je sais compter."));
    }

    @Test
    void who_runs_the_group_sees_what_is_shared_and_until_it_is_taken_back() {
        Viewer facilitator = TestPortfolio.viewer(tenant, grace.person(), Role.FACILITATOR);
        TestPortfolio.inTheCourse(portfolio, ada.person());
        UUID shown = in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh())).id();
        in(() -> portfolio.addStep(ada, step("job", "Secret"), fresh()));
        UUID entry = in(() -> portfolio.record(ada, reflection("Secret", new Origin("exercise", "M2E3")))).id();
        assertThat(in(() -> portfolio.of(facilitator, ada.person())).isEmpty()).isTrue();

        tap(() -> portfolio.share(ada, shown, true));
        tap(() -> portfolio.show(ada, entry, Visibility.FACILITATOR));
        PortfolioView seen = in(() -> portfolio.of(facilitator, ada.person()));
        assertThat(seen.steps()).extracting(StepView::id).containsExactly(shown);
        assertThat(seen.entries()).extracting(EntryView::id).containsExactly(entry);

        tap(() -> portfolio.share(ada, shown, false));
        tap(() -> portfolio.show(ada, entry, Visibility.ME));
        assertThat(in(() -> portfolio.of(facilitator, ada.person())).isEmpty()).isTrue();
    }

    @Test
    void who_runs_another_group_finds_nobody() {
        Viewer facilitator = TestPortfolio.viewer(tenant, grace.person(), Role.FACILITATOR);
        UUID id = in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh())).id();
        tap(() -> portfolio.share(ada, id, true));

        assertThatThrownBy(() -> in(() -> portfolio.of(facilitator, ada.person()))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"FACILITATOR", "CO_FACILITATOR"})
    void nobody_else_sees_even_what_is_shared(Role role) {
        TestPortfolio.inTheCourse(portfolio, ada.person());
        UUID id = in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh())).id();
        tap(() -> portfolio.share(ada, id, true));

        assertThatThrownBy(() -> in(() -> portfolio.of(TestPortfolio.viewer(tenant, grace.person(), role), ada.person())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void no_word_stands_readable_in_the_tables() throws SQLException {
        in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh()));
        in(() -> portfolio.record(ada, reflection("Conduire", new Origin("exercise", "M2E3"))));
        in(() -> portfolio.record(ada, reflection("Conduire un bus", new Origin("exercise", "M2E3"))));

        assertThat(TestPortfolio.asStored(database, tenant, ada.person()))
                .hasSize(3)
                .noneMatch(stored -> stored.contains("Conduire"));
    }

    private void tellSteps(int count) {
        for (int step = 0; step < count; step++) {
            in(() -> portfolio.addStep(ada, step("job", "Conduire"), fresh()));
        }
    }

    private static NewEntry reflection(String text, Origin origin) {
        return new NewEntry("path", "reflection", text, Optional.empty(), Author.ME, "fr", origin);
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }
}
