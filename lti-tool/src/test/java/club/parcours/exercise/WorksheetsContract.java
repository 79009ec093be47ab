package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Depth;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sheets and kept cards on their way into the portfolio and out of it. */
abstract class WorksheetsContract {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final WorksheetExercise PHONE = (WorksheetExercise) CURRICULUM.exercise("M1E2", "fr").orElseThrow();
    private static final SortExercise REASONS = (SortExercise) CURRICULUM.exercise("M1E4", "fr").orElseThrow();
    private static final WorksheetExercise ACTIONS = (WorksheetExercise) CURRICULUM.exercise("M10E2", "fr").orElseThrow();
    private static final WorksheetExercise TWO = several(PHONE);

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Facts<PortfolioChanged> changed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, changed, removed);
    private final Exercises exercises = TestExercises.on(database, vault, portfolio, CURRICULUM);
    private final Worksheets worksheets = TestExercises.worksheets(exercises);

    abstract TestDatabase database();

    /** The same exercise, to be filled in twice and three times at most. */
    private static WorksheetExercise several(WorksheetExercise one) {
        return new WorksheetExercise(one.id(), one.module(), one.icon(), one.title(), one.instruction(), one.help(),
                one.minutes(), one.notice(), one.script(), one.done(), one.section(), one.entry(), 2, 3, one.seconds(), List.of(), one.parts());
    }

    @BeforeEach
    void everyoneHasAKeyAndListens() {
        removed.observedBy(TestExercises.removals(exercises)::forget);
        database.within(tenant, () -> {
            vault.create(ada.person());
            vault.create(grace.person());
        });
    }

    @Test
    void a_sheet_handed_in_twice_is_one_entry_with_its_latest_words() {
        in(() -> worksheets.handIn(ada, PHONE, "1", sheet("1", "code", "un chargeur")));
        in(() -> worksheets.handIn(ada, PHONE, "1", sheet("1", "wifi", "des écouteurs")));

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.fields()).isEqualTo(Map.of("have", List.of("wifi"), "need", List.of("des écouteurs")));
            assertThat(entry.section()).isEqualTo("card");
            assertThat(entry.visibility()).isEqualTo(Visibility.ME);
        });
        assertThat(state()).isEqualTo(State.DONE);
        assertThat(changed.told()).hasSize(2).containsOnly(new PortfolioChanged(ada.person(), true));
    }

    @Test
    void a_sheet_that_is_filled_in_says_more_than_the_essential() {
        EntryView phone = in(() -> worksheets.handIn(ada, PHONE, "1", sheet("1", "code", "un chargeur")));
        EntryView action = in(() -> worksheets.handIn(ada, ACTIONS, "1", action("week", "begun")));

        assertThat(entries()).extracting(EntryView::id, EntryView::depth)
                .containsExactlyInAnyOrder(tuple(phone.id(), Depth.ESSENTIAL), tuple(action.id(), Depth.DETAILED));
    }

    @Test
    void it_is_done_with_as_many_as_it_invites_to_and_has_no_room_for_more_than_it_says() {
        in(() -> worksheets.handIn(ada, TWO, "1", sheet("1", "code", "")));
        assertThat(state()).isEqualTo(State.BEGUN);
        in(() -> worksheets.handIn(ada, TWO, "3", sheet("3", "code", "")));
        assertThat(state()).isEqualTo(State.DONE);
        in(() -> worksheets.handIn(ada, TWO, "4", sheet("4", "code", "")));

        assertThatThrownBy(() -> in(() -> worksheets.handIn(ada, TWO, "5", sheet("5", "code", ""))))
                .isInstanceOf(Invalid.class);
        assertThat(in(() -> worksheets.sheets(ada, TWO))).extracting(SheetLine::sheet).containsExactly("1", "3", "4");
    }

    @Test
    void what_is_typed_into_one_sheet_waits_while_another_is_handed_in() {
        in(() -> exercises.saveDraft(ada, "M1E2", sheet("1", "code", "plus tard").with("sheet", List.of("1"))));
        in(() -> exercises.keepRefused(ada, "M1E2", sheet("1", "code", "plus tard").with("sheet", List.of("1"))));
        in(() -> worksheets.handIn(ada, PHONE, "1", sheet("1", "code", "fini")));

        assertThat(in(() -> exercises.draft(ada, "M1E2"))).isEmpty();
        assertThat(in(() -> worksheets.typed(ada, PHONE, "1")).first("1.need")).isEqualTo("fini");
    }

    @Test
    void a_draft_is_of_a_sheet_there_is_and_keeps_only_what_it_asks_for() {
        assertThatThrownBy(() -> in(() -> exercises.saveDraft(ada, "M1E2", sheet("1", "code", "x")))) // which sheet?
                .isInstanceOf(NotFound.class);
        in(() -> exercises.saveDraft(ada, "M1E2", sheet("1", "code", "x").with("sheet", List.of("1"))
                .with("evil", List.of("y".repeat(30_000)))));

        assertThat(in(() -> exercises.draft(ada, "M1E2")).orElseThrow().typed().fields()).containsOnlyKeys("1.have", "1.need");
        assertThat(in(() -> worksheets.sheets(ada, PHONE))).singleElement()
                .satisfies(line -> assertThat(line.begun() && line.entry().isEmpty()).isTrue());
    }

    @Test
    void what_is_endless_stands_on_the_page_only_and_what_was_kept_stays() {
        in(() -> exercises.saveDraft(ada, "M3E3", endless("1")));
        assertThat(in(() -> exercises.keepRefused(ada, "M3E3", endless("2")))).isEmpty();
        assertThatThrownBy(() -> in(() -> exercises.saveDraft(ada, "M3E3", endless("2")))).isInstanceOf(Invalid.class);

        assertThat(in(() -> exercises.draft(ada, "M3E3")).orElseThrow().typed().fields()).containsOnlyKeys("1.action");
    }

    private static Sheet endless(String sheet) {
        return new Sheet(Map.of(sheet + ".action", List.of("a".repeat(15_000)), "sheet", List.of(sheet)));
    }

    @Test
    void a_sheet_taken_out_of_the_portfolio_is_to_do_again_and_the_others_stay() {
        in(() -> worksheets.handIn(ada, TWO, "1", sheet("1", "code", "un")));
        in(() -> worksheets.handIn(ada, TWO, "2", sheet("2", "code", "deux")));
        remove(entries().get(0));
        assertThat(entries()).singleElement().satisfies(entry -> assertThat(entry.fields().get("need")).contains("deux"));
        remove(entries().get(0));

        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(in(() -> worksheets.sheets(ada, TWO))).isEmpty();
    }

    @Test
    void nobody_finds_or_overwrites_the_sheet_of_another() {
        in(() -> worksheets.handIn(ada, PHONE, "1", sheet("1", "code", "secret")));
        in(() -> worksheets.handIn(grace, PHONE, "1", sheet("1", "wifi", "autre")));

        assertThat(in(() -> worksheets.typed(grace, PHONE, "1")).first("1.need")).isEqualTo("autre");
        assertThat(entries()).singleElement().satisfies(entry -> assertThat(entry.fields().get("need")).contains("secret"));
        Viewer mentor = TestPortfolio.viewer(tenant, ada.person(), Role.MENTOR);
        assertThatThrownBy(() -> in(() -> worksheets.sheets(mentor, PHONE))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(() -> worksheets.handIn(mentor, PHONE, "1", sheet("1", "code", "x"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_cards_of_a_box_are_kept_when_the_game_is_over_and_follow_later_taps() {
        REASONS.cards().forEach(card -> in(() -> exercises.sort(ada, REASONS, card.id(),
                Optional.of(card.id().endsWith("job") || card.id().endsWith("papers") ? "important" : "later"))));
        assertThat(entries()).extracting(entry -> entry.choice().orElse("")).containsExactlyInAnyOrder("M1E4-job", "M1E4-papers");
        EntryView job = entries().stream().filter(entry -> entry.choice().equals(Optional.of("M1E4-job"))).findFirst().orElseThrow();
        in(() -> {
            portfolio.show(ada, job.id(), Visibility.FACILITATOR);
            return true;
        });
        in(() -> exercises.sort(ada, REASONS, "M1E4-papers", Optional.of("later")));

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(job.id());
            assertThat(entry.shared()).isTrue();
        });
        remove(job);
        assertThat(in(() -> exercises.sorting(ada, REASONS)).boxOf(REASONS.cards().get(0))).isEmpty();
        assertThat(in(() -> exercises.sorting(ada, REASONS)).boxOf(REASONS.cards().get(1))).isPresent();
    }

    @Test
    void a_list_of_sheets_takes_as_many_statements_with_three_as_with_one() {
        in(() -> worksheets.handIn(ada, TWO, "1", sheet("1", "code", "")));
        int one = database.statements(() -> in(() -> worksheets.sheets(ada, TWO)));
        in(() -> worksheets.handIn(ada, TWO, "2", sheet("2", "code", "")));
        in(() -> worksheets.handIn(ada, TWO, "3", sheet("3", "code", "")));

        assertThat(database.statements(() -> in(() -> worksheets.sheets(ada, TWO)))).isEqualTo(one);
    }

    @Test
    void a_sheet_one_wanted_to_be_reminded_of_is_due_from_that_day_until_it_is_done_and_for_nobody_else() {
        in(() -> worksheets.handIn(ada, ACTIONS, "1", action("week", "begun")));
        assertThat(due(ada, 6)).isEmpty();
        assertThat(due(ada, 7)).containsExactly("M10E2");
        assertThat(due(ada, 40)).containsExactly("M10E2");
        assertThat(due(grace, 7)).isEmpty();

        in(() -> worksheets.handIn(ada, ACTIONS, "1", action("none", "begun")));
        assertThat(due(ada, 40)).isEmpty();
        in(() -> worksheets.handIn(ada, ACTIONS, "1", action("week", "done")));
        assertThat(due(ada, 40)).isEmpty();
    }

    @Test
    void to_be_reminded_costs_one_statement_and_nothing_where_nothing_was_planned() {
        LocalDate day = LocalDate.now(ada.zone()).plusDays(8);
        assertThat(database.statements(() -> due(ada, day))).as("how far one is").isEqualTo(2);
        in(() -> worksheets.handIn(ada, ACTIONS, "1", action("week", "begun")));

        assertThat(database.statements(() -> due(ada, day))).isEqualTo(3);
    }

    private List<String> due(Viewer viewer, int days) {
        return due(viewer, in(() -> written(viewer)).plusDays(days));
    }

    private List<String> due(Viewer viewer, LocalDate day) {
        return in(() -> worksheets.due(viewer, List.of(REASONS, PHONE, ACTIONS), exercises.states(viewer.person()), day)).stream().map(WorksheetExercise::id).toList();
    }

    /** The day it was written, or today. */
    private LocalDate written(Viewer viewer) {
        return portfolio.of(viewer, viewer.person()).entries().stream().map(EntryView::writtenAt)
                .max(Comparator.naturalOrder()).map(at -> LocalDate.ofInstant(at, viewer.zone()))
                .orElseGet(() -> LocalDate.now(viewer.zone()));
    }

    private static Sheet action(String remind, String done) {
        return new Sheet(Map.of("1.what", List.of("appeler"), "1.horizon", List.of("week"), "1.day", List.of("jeudi"),
                "1.first", List.of("trouver le numéro"), "1.remind", List.of(remind), "1.done", List.of(done)));
    }

    private void remove(EntryView entry) {
        in(() -> {
            portfolio.removeEntry(ada, entry.id());
            return true;
        });
    }

    private List<EntryView> entries() {
        return in(() -> portfolio.of(ada, ada.person())).entries();
    }

    private State state() {
        return in(() -> exercises.states(ada.person())).getOrDefault("M1E2", State.OPEN);
    }

    private static Sheet sheet(String name, String have, String need) {
        return new Sheet(Map.of(name + ".have", List.of(have), name + ".need", List.of(need)));
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
