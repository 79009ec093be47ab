package club.parcours.aside;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.files.SentForm;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import club.parcours.outbox.Outcome;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form in another window is there for its owner, on its page, for a day. */
abstract class AsideContract {
    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    private final PersonId learner = new PersonId(UUID.randomUUID());
    private final String page = "reviews/" + learner + "/PM3";
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Aside aside = TestAside.on(database, vault, clock);
    private final AsideRest rest = new AsideRest();
    private final AsideHolder holder = new AsideHolder();

    abstract TestDatabase database();

    @BeforeEach
    void wire() {
        rest.forms = aside.forms;
        rest.clock = clock;
        holder.forms = aside.forms;
        holder.vault = vault;
        database.within(tenant, () -> List.of(ada, grace).forEach(viewer -> vault.create(viewer.person())));
    }

    @Test
    void a_form_comes_back_as_it_was_left_without_what_is_ours() {
        keep(ada, page, Map.of("advice", List.of("Dis <plus> & “mieux”"), "reply", List.of("A", "B"), "csrf", List.of("secret"),
                "window", List.of(page)));
        assertThat(of(ada, page)).contains(Map.of("advice", List.of("Dis <plus> & “mieux”"), "reply", List.of("A", "B")));
        keep(ada, page, Map.of("advice", List.of("Autrement")));
        assertThat(of(ada, page)).as("the last time counts").contains(Map.of("advice", List.of("Autrement")));

        database.within(tenant, () -> aside.drop(ada, page));
        assertThat(of(ada, page)).isEmpty();
        database.within(tenant, () -> aside.drop(ada, page));
    }

    @Test
    void it_is_nobody_elses_and_on_no_other_page() {
        keep(ada, page, Map.of("advice", List.of("Mots")));

        assertThat(of(grace, page)).isEmpty();
        assertThat(of(ada, page + "x")).isEmpty();
        assertThat(database.within(UUID.randomUUID(), () -> aside.of(ada, page))).isEmpty();
        database.within(tenant, () -> aside.drop(grace, page));
        assertThat(of(ada, page)).isPresent();
    }

    @Test
    void one_page_costs_two_statements_at_most() {
        keep(ada, page, Map.of("advice", List.of("Mots")));
        database.within(tenant, () -> vault.of(ada.person()));

        assertThat(database.statements(() -> assertThat(of(ada, page)).isPresent())).isLessThanOrEqualTo(2);
    }

    @Test
    void it_is_forgotten_after_a_day_and_not_before() {
        keep(ada, page, Map.of("advice", List.of("Mots")));
        String id = in(() -> aside.forms.of(ada.person())).get(0).id().toString();
        clock.pass(ofHours(20));
        keep(ada, page, Map.of("advice", List.of("Encore")));
        clock.pass(ofHours(5));
        assertThat(in(() -> rest.handle(id, ""))).isEqualTo(new Outcome.NotYet(Duration.ofHours(19)));
        assertThat(of(ada, page)).isPresent();

        clock.pass(ofHours(19));
        assertThat(in(() -> rest.handle(id, ""))).isInstanceOf(Outcome.Done.class);
        assertThat(of(ada, page)).isEmpty();
        assertThat(in(() -> rest.handle(id, ""))).as("twice").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void it_goes_with_its_owner_and_with_whom_it_is_about() {
        keep(ada, page, Map.of("advice", List.of("Mots")));
        keep(ada, "feedback/M1", Map.of("words", List.of("Bien")));
        assertThat(in(() -> holder.export(ada.person())).toString()).contains("Mots", "Bien");
        database.within(tenant, () -> holder.erase(learner));
        assertThat(of(ada, page)).isEmpty();
        assertThat(of(ada, "feedback/M1")).isPresent();

        database.within(tenant, () -> holder.erase(ada.person()));
        assertThat(in(() -> aside.forms.of(ada.person()))).isEmpty();
    }

    @Test
    void of_too_many_the_one_that_was_left_alone_longest_gives_way() {
        for (int number = 1; number <= 20; number++) {
            keep(ada, "feedback/M" + number, Map.of("words", List.of("Bien")));
            clock.pass(Duration.ofMinutes(1));
        }
        keep(ada, "feedback/M1", Map.of("words", List.of("Encore")));
        clock.pass(Duration.ofMinutes(1));
        keep(ada, page, Map.of("advice", List.of("Mots")));

        assertThat(of(ada, "feedback/M1")).as("begun first, and written in a minute ago").isPresent();
        assertThat(of(ada, "feedback/M2")).isEmpty();
        assertThat(in(() -> aside.forms.of(ada.person()))).hasSize(20);
    }

    @Test
    void what_no_form_of_ours_holds_is_not_kept() {
        assertThatThrownBy(() -> keep(ada, page, Map.of("advice", List.of("x".repeat(70_000))))).isInstanceOf(Invalid.class);
        assertThat(of(ada, page)).isEmpty();
    }

    @Test
    void without_a_key_there_is_nothing() {
        Viewer gone = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);

        assertThatThrownBy(() -> keep(gone, page, Map.of("advice", List.of("Mots")))).isInstanceOf(NotFound.class);
    }

    private void keep(Viewer viewer, String where, Map<String, List<String>> fields) {
        database.within(tenant, () -> aside.keep(viewer, where, new SentForm(fields, List.of(), Optional.empty()), "voice"));
    }

    private Optional<Map<String, List<String>>> of(Viewer viewer, String where) {
        return in(() -> aside.of(viewer, where));
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
