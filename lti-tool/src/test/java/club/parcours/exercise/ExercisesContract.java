package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.ReflectionExercise;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.StepView;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class ExercisesContract {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final SortExercise SORT = (SortExercise) exercise("M2E1");
    private static final TimelineExercise LINE = (TimelineExercise) exercise("M2E2");
    private static final ReflectionExercise REFLECTION = (ReflectionExercise) exercise("M2E3");
    private static final QualitiesExercise QUALITIES = (QualitiesExercise) exercise("M2E4");

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<PortfolioChanged>(), removed);
    private final Exercises exercises = TestExercises.on(database, vault, portfolio, CURRICULUM);

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKeyAndListens() {
        removed.observedBy(TestExercises.removals(exercises)::forget);
        database.within(tenant, () -> {
            vault.create(ada.person());
            vault.create(grace.person());
        });
    }

    @Test
    void every_tap_is_kept_and_the_last_card_hands_in() {
        for (int card = 0; card < SORT.cards().size(); card++) {
            assertThat(state("M2E1")).isEqualTo(card == 0 ? State.OPEN : State.BEGUN);
            String id = SORT.cards().get(card).id();
            in(() -> exercises.sort(ada, SORT, id, Optional.of("work")));
        }
        assertThat(state("M2E1")).isEqualTo(State.DONE);
        assertThat(in(() -> exercises.draft(ada, "M2E1"))).isEmpty();
    }

    @Test
    void a_diary_has_the_day_of_what_was_handed_in_or_passed_on_and_of_nothing_else() {
        Diary diary = new Diary();
        diary.answers = exercises.answers;
        in(() -> exercises.sort(ada, SORT, SORT.cards().get(0).id(), Optional.of("work")));
        in(() -> exercises.pass(ada, "M2E3"));
        in(() -> exercises.pass(grace, "M2E4"));

        assertThat(in(() -> diary.days(ada.person()))).containsOnlyKeys("M2E3");
        assertThat(database.statements(() -> in(() -> diary.days(ada.person())))).isEqualTo(1);
    }

    @Test
    void a_card_can_change_its_box_before_and_after_the_end() {
        SORT.cards().forEach(card -> in(() -> exercises.sort(ada, SORT, card.id(), Optional.empty())));
        in(() -> exercises.sort(ada, SORT, SORT.cards().get(2).id(), Optional.of("home")));

        Sorting sorting = in(() -> exercises.sorting(ada, SORT));
        assertThat(sorting.over()).isTrue();
        assertThat(sorting.boxOf(SORT.cards().get(2)).orElseThrow().id()).isEqualTo("home");
        assertThat(sorting.boxOf(SORT.cards().get(3))).isEmpty();
        assertThat(state("M2E1")).isEqualTo(State.DONE);
    }

    @Test
    void a_box_or_card_that_is_not_there_changes_nothing() {
        String card = SORT.cards().get(0).id();
        assertThatThrownBy(() -> in(() -> exercises.sort(ada, SORT, card, Optional.of("<script>"))))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("box"));
        assertThatThrownBy(() -> in(() -> exercises.sort(ada, SORT, "no-card", Optional.of("work"))))
                .isInstanceOf(NotFound.class);
        assertThat(state("M2E1")).isEqualTo(State.OPEN);
    }

    @Test
    void the_same_form_sent_twice_adds_one_step_and_empties_the_draft() {
        UUID form = UUID.randomUUID();
        in(() -> exercises.saveDraft(ada, "M2E2", step("job", "Vendre")));
        StepView first = in(() -> exercises.addStep(ada, LINE, step("job", "Vendre"), form));
        StepView again = in(() -> exercises.addStep(ada, LINE, step("job", "Vendre"), form));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(in(() -> portfolio.steps(ada))).hasSize(1);
        assertThat(in(() -> exercises.draft(ada, "M2E2")).orElseThrow().typed().isEmpty()).isTrue();
        assertThat(state("M2E2")).isEqualTo(State.BEGUN);
    }

    @Test
    void the_line_is_done_with_as_many_steps_as_it_invites_to() {
        for (int step = 0; step < LINE.stepsAimed(); step++) {
            assertThat(state("M2E2")).isNotEqualTo(State.DONE);
            in(() -> exercises.addStep(ada, LINE, step("job", "Vendre"), UUID.randomUUID()));
        }
        assertThat(state("M2E2")).isEqualTo(State.DONE);
    }

    @Test
    void what_cannot_be_taken_leaves_the_draft_as_it_was() {
        Sheet typed = step("", "Vendre");
        in(() -> exercises.saveDraft(ada, "M2E2", typed));

        assertThatThrownBy(() -> in(() -> exercises.addStep(ada, LINE, typed, UUID.randomUUID())))
                .isInstanceOf(Invalid.class);
        assertThat(in(() -> exercises.draft(ada, "M2E2")).orElseThrow().typed()).isEqualTo(typed);
        assertThat(in(() -> portfolio.steps(ada))).isEmpty();
    }

    @Test
    void what_cannot_be_taken_is_still_there_later() {
        Sheet endless = words("é".repeat(20_001));
        in(() -> exercises.keepRefused(ada, "M2E3", words("é".repeat(601))));
        in(() -> exercises.keepRefused(ada, "M2E3", words("  ")));

        assertThat(in(() -> exercises.keepRefused(ada, "M2E3", endless))).isEmpty();
        assertThat(in(() -> exercises.draft(ada, "M2E3")).orElseThrow().typed()).isEqualTo(words("é".repeat(601)));
    }

    @Test
    void a_reflection_is_kept_once_with_its_latest_words() {
        in(() -> exercises.saveDraft(ada, "M2E3", words("Je")));
        in(() -> exercises.reflect(ada, REFLECTION, words("Je sais compter.")));
        in(() -> exercises.reflect(ada, REFLECTION, words("Je sais compter.")));
        in(() -> exercises.reflect(ada, REFLECTION, words("Je sais <b>bien</b> compter 🍊.")));

        assertThat(entries("reflection")).singleElement()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("Je sais <b>bien</b> compter 🍊."));
        assertThat(in(() -> exercises.draft(ada, "M2E3"))).isEmpty();
        assertThat(state("M2E3")).isEqualTo(State.DONE);
    }

    @Test
    void two_qualities_become_two_entries_said_by_a_partner() {
        Sheet heard = new Sheet(Map.of("choice", List.of("patient", "made-up"), "own",
                List.of(" le \u202E sourire ", ""), "more", List.of("sent by no form")));
        in(() -> exercises.noteQualities(ada, QUALITIES, heard));
        in(() -> exercises.noteQualities(ada, QUALITIES, heard));

        assertThat(entries("quality")).extracting(EntryView::text).containsExactly("la patience", "le sourire");
        assertThat(in(() -> exercises.answer(ada, "M2E4")).orElseThrow().given())
                .isEqualTo(new Sheet(Map.of("choice", List.of("patient"), "own", List.of("le sourire"))));
    }

    @Test
    void what_is_taken_out_of_the_portfolio_is_gone_here_too() {
        in(() -> exercises.reflect(ada, REFLECTION, words("Je sais compter.")));
        UUID entry = entries("reflection").get(0).id();
        in(() -> {
            portfolio.removeEntry(ada, entry);
            return true;
        });

        assertThat(in(() -> exercises.answer(ada, "M2E3"))).isEmpty();
        assertThat(state("M2E3")).isEqualTo(State.OPEN);
    }

    @Test
    void one_quality_taken_out_of_the_portfolio_leaves_the_other_to_be_completed() {
        in(() -> exercises.noteQualities(ada, QUALITIES,
                new Sheet(Map.of("choice", List.of("patient"), "own", List.of(" le  sourire ", "")))));
        UUID smile = entries("quality").get(1).id();
        in(() -> {
            portfolio.removeEntry(ada, smile);
            return true;
        });

        assertThat(entries("quality")).extracting(EntryView::text).containsExactly("la patience");
        assertThat(state("M2E4")).isEqualTo(State.BEGUN);
        Sheet kept = in(() -> exercises.draft(ada, "M2E4")).orElseThrow().typed();
        assertThat(kept.all("choice")).containsExactly("patient");
        assertThat(kept.all("own")).allMatch(String::isBlank);
    }

    @Test
    void passing_is_an_answer_and_never_takes_one_away() {
        in(() -> exercises.pass(ada, "M2E3"));
        assertThat(state("M2E3")).isEqualTo(State.PASSED);
        in(() -> exercises.reflect(ada, REFLECTION, words("Je sais compter.")));
        in(() -> exercises.pass(ada, "M2E3"));

        assertThat(state("M2E3")).isEqualTo(State.DONE);
    }

    @Test
    void an_endless_draft_is_refused_and_the_last_one_stays() {
        in(() -> exercises.saveDraft(ada, "M2E3", words("Je sais")));
        assertThatThrownBy(() -> in(() -> exercises.saveDraft(ada, "M2E3", words("x".repeat(20_001)))))
                .isInstanceOf(Invalid.class);
        assertThat(in(() -> exercises.draft(ada, "M2E3")).orElseThrow().typed()).isEqualTo(words("Je sais"));
    }

    @Test
    void nobody_finds_the_answer_of_another_or_of_another_tenant() {
        in(() -> exercises.reflect(ada, REFLECTION, words("Je sais compter.")));

        assertThat(in(() -> exercises.answer(grace, "M2E3"))).isEmpty();
        assertThat(database.within(UUID.randomUUID(), () -> exercises.states(ada.person()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MENTOR", "REFERENT", "GUEST", "NONE"})
    void who_has_no_work_here_can_hand_in_nothing(Role role) {
        Viewer viewer = TestPortfolio.viewer(tenant, ada.person(), role);
        assertThatThrownBy(() -> in(() -> exercises.reflect(viewer, REFLECTION, words("Je sais compter."))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(() -> exercises.saveDraft(viewer, "M2E3", words("Je"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void how_far_people_are_takes_two_statements_for_one_and_for_two_hundred() {
        in(() -> exercises.reflect(ada, REFLECTION, words("Je sais compter.")));
        List<PersonId> many = java.util.stream.Stream.concat(java.util.stream.Stream.of(ada.person()),
                java.util.stream.Stream.generate(() -> new PersonId(UUID.randomUUID())).limit(199)).toList();

        assertThat(database.statements(() -> in(() -> exercises.states(ada.person())))).isEqualTo(2);
        assertThat(database.statements(() -> in(() -> exercises.states(many)))).isEqualTo(2);
        assertThat(in(() -> exercises.states(many))).containsOnlyKeys(ada.person());
    }

    @Test
    void export_gives_everything_and_erasure_leaves_nothing() {
        in(() -> exercises.saveDraft(ada, "M2E2", step("job", "Vendre")));
        in(() -> exercises.reflect(ada, REFLECTION, words("Je sais compter.")));
        ExerciseHolder holder = new ExerciseHolder();
        holder.drafts = exercises.drafts;
        holder.answers = exercises.answers;
        holder.vault = vault;

        ExerciseHolder.Told told = (ExerciseHolder.Told) in(() -> holder.export(ada.person()));
        assertThat(told.drafts().get("M2E2").typed()).isEqualTo(step("job", "Vendre"));
        assertThat(told.answers().get("M2E3").given()).isEqualTo(words("Je sais compter."));
        in(() -> {
            holder.erase(ada.person());
            return true;
        });
        assertThat(in(() -> exercises.states(ada.person()))).isEmpty();
    }

    private State state(String exercise) {
        return in(() -> exercises.states(ada.person())).getOrDefault(exercise, State.OPEN);
    }

    private List<EntryView> entries(String kind) {
        return in(() -> portfolio.of(ada, ada.person())).entries(kind);
    }

    private static Sheet words(String text) {
        return new Sheet(Map.of("text", List.of(text)));
    }

    private static Sheet step(String kind, String title) {
        return new Sheet(Map.of("kind", List.of(kind), "title", List.of(title), "time", List.of("before")));
    }

    private static club.parcours.curriculum.Exercise exercise(String id) {
        return CURRICULUM.exercise(id, "fr").orElseThrow();
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
