package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.files.FileDoors;
import club.parcours.files.Files;
import club.parcours.files.SentForm;
import club.parcours.files.TestFiles;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.StepView;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps of a path, and qualities of a partner, that are spoken or shown in a photo. */
abstract class ToldStepsContract {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final TimelineExercise LINE = (TimelineExercise) CURRICULUM.exercise("M2E2", "fr").orElseThrow();
    private static final QualitiesExercise QUALITIES = (QualitiesExercise) CURRICULUM.exercise("M2E4", "fr").orElseThrow();

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = viewer(Role.PARTICIPANT);
    private final Viewer grace = viewer(Role.PARTICIPANT);
    private final Viewer teacher = viewer(Role.FACILITATOR);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Facts<PortfolioChanged> changed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, changed, removed);
    private final Exercises exercises = TestExercises.on(database, vault, portfolio, CURRICULUM);
    private final Files files = exercises.toldFiles.files;

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKeyAndListens() {
        Removals removals = TestExercises.removals(exercises);
        removed.observedBy(removals::forget);
        TestPortfolio.stepsRemoved(portfolio).observedBy(removals::forget);
        TestPortfolio.inTheCourse(portfolio, ada.person());
        in(() -> List.of(vault.create(ada.person()), vault.create(grace.person()), vault.create(teacher.person())));
    }

    @Test
    void a_voice_alone_is_a_step_and_counts_as_one_in_words() {
        UUID voice = voice(ada);
        StepView step = add(step("voice", voice).with("mark", List.of("kept")));

        assertThat(step.told().title()).isEmpty();
        assertThat(in(() -> portfolio.step(ada, step.id())).told().voice()).contains(voice.toString());
        assertThat(in(() -> portfolio.measures(ada.person()))).satisfies(counted -> {
            assertThat(counted.steps()).isEqualTo(1);
            assertThat(counted.kept()).isEqualTo(1);
        });
        assertThat(changed.told()).containsExactly(new PortfolioChanged(ada.person(), true));
        UUID photo = in(() -> TestFiles.photo(files, ada, folder));
        assertThat(add(step("photo", photo)).told().photo()).contains(photo.toString());
        assertThat(in(() -> portfolio.measures(ada.person())).steps()).isEqualTo(2);
    }

    @Test
    void it_is_heard_by_those_who_run_the_group_as_long_as_the_step_is_shown() {
        UUID voice = voice(ada);
        StepView step = add(step("voice", voice));
        assertThat(opens(teacher, voice)).as("private at first").isFalse();
        tap(() -> portfolio.share(ada, step.id(), true));
        assertThat(opens(teacher, voice)).isTrue();
        assertThat(opens(grace, voice)).as("another participant").isFalse();
        TestPortfolio.takingPart(portfolio, ada.person(), grace.person());
        assertThat(opens(grace, voice)).as("one of the group: steps are for those who run it").isFalse();
        TestPortfolio.inTheCourse(portfolio, grace.person());
        assertThat(opens(teacher, voice)).as("who runs another group").isFalse();
        TestPortfolio.inTheCourse(portfolio, ada.person());
        assertThat(database.within(UUID.randomUUID(), () -> FileDoors.opens(files, teacher, voice))).as("elsewhere").isFalse();
        tap(() -> portfolio.share(ada, step.id(), false));
        assertThat(opens(teacher, voice)).as("taken back").isFalse();
    }

    @Test
    void a_voice_in_the_draft_goes_on_to_the_step_and_goes_with_it() {
        UUID first = voice(ada);
        UUID second = voice(ada);
        in(() -> exercises.saveDraft(ada, LINE.id(), step("voice", first)));
        in(() -> exercises.saveDraft(ada, LINE.id(), step("voice", second)));
        UUID form = UUID.randomUUID();
        StepView step = in(() -> exercises.addStep(ada, LINE, step("voice", second), form));
        in(() -> exercises.saveDraft(ada, LINE.id(), step("voice", second)));
        assertThat(in(() -> exercises.addStep(ada, LINE, step("voice", first), form)).id()).as("sent twice").isEqualTo(step.id());
        tap(() -> portfolio.share(ada, step.id(), true));

        assertThat(opens(teacher, second)).isTrue();
        assertThat(opens(ada, first)).as("another tab may have it yet").isTrue();
        assertThat(opens(teacher, first)).isFalse();
        assertThatThrownBy(() -> add(step("voice", second))).as("of one step, not of two").isInstanceOf(Invalid.class);
        assertThat(add(step("voice", first)).told().voice()).contains(first.toString());
        tap(() -> portfolio.removeStep(ada, step.id()));
        assertThat(opens(ada, second)).isFalse();
        assertThat(opens(ada, first)).as("of the other step").isTrue();
    }

    @Test
    void of_two_tabs_that_tell_a_step_anew_neither_voice_is_lost() {
        UUID before = voice(ada);
        StepView step = add(step("voice", before));
        UUID here = voice(ada);
        UUID there = voice(ada);
        in(() -> exercises.changeStep(ada, LINE, step.id(), step.version(), step("voice", here)));
        assertThatThrownBy(() -> in(() -> exercises.changeStep(ada, LINE, step.id(), step.version(), step("voice", there))))
                .isInstanceOf(Conflict.class);
        assertThat(List.of(opens(ada, before), opens(ada, here), opens(ada, there))).containsOnly(true);

        StepView now = in(() -> portfolio.step(ada, step.id()));
        assertThat(now.told().voice()).contains(here.toString());
        StepView back = in(() -> exercises.changeStep(ada, LINE, step.id(), now.version(), step("voice", before)));
        assertThat(back.told().voice()).as("the page that was there before").contains(before.toString());
        tap(() -> portfolio.share(ada, step.id(), true));
        assertThat(List.of(opens(teacher, before), opens(teacher, here), opens(teacher, there)))
                .containsExactly(true, false, false);
    }

    @Test
    void a_step_that_is_changed_leaves_the_draft_of_another_alone() {
        StepView step = add(step("title", "Vendre"));
        UUID draft = voice(ada);
        in(() -> exercises.saveDraft(ada, LINE.id(), step("voice", draft)));
        in(() -> exercises.changeStep(ada, LINE, step.id(), step.version(), step("title", "Vendre mieux")));

        tap(() -> files.letGo(ada.person(), "exercise", LINE.id() + "/other", List.of()));
        assertThat(in(() -> files.free(ada, "forum", "x", List.of(draft)))).as("still kept with the draft").isEmpty();
    }

    @Test
    void what_is_typed_into_a_step_is_kept_with_the_version_that_was_read_until_it_is_saved_or_the_step_goes() {
        StepView step = add(step("title", "Vendre"));
        StepChanges changes = TestExercises.changes(exercises);
        UUID voice = voice(ada);
        in(() -> changes.save(ada, LINE.id(), step.id(), "0", step("voice", voice)));

        assertThat(in(() -> changes.of(ada, LINE.id(), step.id())).orElseThrow().typed()).satisfies(typed -> {
            assertThat(typed.first(StepChanges.VERSION)).isEqualTo("0");
            assertThat(typed.first("voice")).isEqualTo(voice.toString());
        });
        assertThat(in(() -> changes.of(grace, LINE.id(), step.id()))).isEmpty();
        assertThatThrownBy(() -> in(() -> changes.save(grace, LINE.id(), step.id(), "0", step("title", "x"))))
                .isInstanceOf(NotFound.class);
        assertThat(in(() -> exercises.states(ada.person()))).containsOnlyKeys(LINE.id());
        tap(() -> portfolio.share(ada, step.id(), true));
        assertThat(opens(teacher, voice)).as("not saved, not heard").isFalse();
        Sheet shown = step("voice", voice).with("mark", List.of("shared"));
        in(() -> exercises.changeStep(ada, LINE, step.id(), step.version(), shown));
        assertThat(opens(teacher, voice)).isTrue();
        assertThat(in(() -> changes.of(ada, LINE.id(), step.id()))).isEmpty();
        in(() -> changes.save(ada, LINE.id(), step.id(), "1", step("title", "Encore")));
        tap(() -> portfolio.removeStep(ada, step.id()));
        assertThat(in(() -> changes.of(ada, LINE.id(), step.id()))).isEmpty();
    }

    @Test
    void a_step_left_for_later_as_it_was_shown_leaves_no_draft() {
        StepView step = add(step("title", "Vendre"));
        StepChanges changes = TestExercises.changes(exercises);
        Sheet shown = StepForm.of(step.told()).with("place", List.of(" "));
        tap(() -> changes.putOff(ada, LINE.id(), step.id(), "0", shown));
        assertThat(in(() -> changes.of(ada, LINE.id(), step.id()))).isEmpty();

        tap(() -> changes.putOff(ada, LINE.id(), step.id(), "0", step("title", "Mieux")));
        assertThat(in(() -> changes.of(ada, LINE.id(), step.id())).orElseThrow().typed().first("title")).isEqualTo("Mieux");
        tap(() -> changes.putOff(ada, LINE.id(), step.id(), "7", step("title", "Mieux")));
        assertThat(in(() -> changes.of(ada, LINE.id(), step.id())).orElseThrow().typed().first(StepChanges.VERSION))
                .as("the words the page had read").isEqualTo("0");
    }

    @Test
    void neither_an_open_page_nor_an_old_draft_shows_a_step_again_that_was_taken_back() {
        StepView step = add(step("title", "Vendre").with("mark", List.of("shared", "kept")));
        assertThat(step.told().shared()).isTrue();
        assertThat(StepForm.of(step.told()).all("mark")).as("the form of a change has no marks").isEmpty();
        Sheet old = step("title", "Vendre mieux").with("mark", List.of("shared"));
        in(() -> TestExercises.changes(exercises).save(ada, LINE.id(), step.id(), "0", old));
        tap(() -> portfolio.share(ada, step.id(), false));

        Sheet kept = in(() -> TestExercises.changes(exercises).of(ada, LINE.id(), step.id())).orElseThrow().typed();
        StepView changed = in(() -> exercises.changeStep(ada, LINE, step.id(), step.version(), kept));
        assertThat(changed.told().title()).isEqualTo("Vendre mieux");
        assertThat(changed.told().shared()).isFalse();
        assertThat(changed.told().kept()).as("what was chosen stays chosen").isTrue();
    }

    @Test
    void what_stands_in_a_form_is_kept_under_the_page_of_the_form() {
        StepView step = add(step("title", "Vendre"));
        SentForm typed = new SentForm(Map.of("csrf", List.of("x"), "window", List.of("x"), "version", List.of("0"),
                "title", List.of("Mieux"), "sheet", List.of("1"), "1.more", List.of("Mot")), List.of(), Optional.empty());
        Unsent unsent = TestExercises.unsent(exercises);
        for (String page : List.of("exercises/M2E2/steps/new", "exercises/M2E2/steps/" + step.id(), "exercises/M2E3")) {
            assertThat(in(() -> unsent.keep(ada, page, typed))).as(page).isPresent();
        }
        assertThat(in(() -> unsent.keep(ada, "portfolio/sections/path", typed))).isEmpty();
        assertThat(in(() -> exercises.draft(ada, "M2E2")).orElseThrow().typed().fields()).containsOnlyKeys("title", "sheet", "1.more");
        assertThat(in(() -> exercises.draft(ada, "M2E3"))).isPresent();
        assertThat(in(() -> TestExercises.changes(exercises).of(ada, "M2E2", step.id())).orElseThrow().typed().first("title"))
                .isEqualTo("Mieux");
    }

    @Test
    void what_is_anothers_gone_or_made_up_is_no_step() {
        UUID hers = voice(grace);
        for (String id : List.of(hers.toString(), UUID.randomUUID().toString(), "", "../x")) {
            assertThatThrownBy(() -> add(step("voice", id))).isInstanceOfSatisfying(Invalid.class,
                    wrong -> assertThat(wrong.fields()).containsOnlyKeys("title"));
        }
        assertThat(in(() -> portfolio.steps(ada))).isEmpty();
        assertThat(opens(grace, hers)).isTrue();
    }

    @Test
    void a_voice_of_a_partner_is_an_answer_and_words_may_stand_beside_it() {
        UUID voice = voice(ada);
        Sheet spoken = new Sheet(Map.of("voice", List.of(voice.toString())));
        in(() -> exercises.saveDraft(ada, QUALITIES.id(), spoken));
        in(() -> exercises.noteQualities(ada, QUALITIES, spoken.with("choice", List.of("patient"))));

        assertThat(in(() -> portfolio.of(ada, ada.person())).entries("quality")).extracting(EntryView::author).containsOnly(Author.PEER_SAID);
        assertThat(in(() -> portfolio.of(ada, ada.person())).entries("quality")).extracting(EntryView::text).containsExactly("", "la patience");
        EntryView told = in(() -> portfolio.of(ada, ada.person())).entries("quality").get(0);
        assertThat(told.voice()).contains(voice.toString());
        assertThat(in(() -> exercises.states(ada.person()))).containsEntry(QUALITIES.id(), State.DONE);
        tap(() -> portfolio.show(ada, in(() -> portfolio.of(ada, ada.person())).entries("quality").get(1).id(), Visibility.FACILITATOR));
        assertThat(opens(teacher, voice)).as("the word is shown, and not the voice").isFalse();
        tap(() -> portfolio.show(ada, told.id(), Visibility.FACILITATOR));
        assertThat(opens(teacher, voice)).isTrue();
        tap(() -> portfolio.removeEntry(ada, in(() -> portfolio.of(ada, ada.person())).entries("quality").get(1).id()));
        assertThat(in(() -> exercises.states(ada.person()))).as("the voice is enough").containsEntry(QUALITIES.id(), State.DONE);
        tap(() -> portfolio.removeEntry(ada, told.id()));
        assertThat(in(() -> exercises.states(ada.person()))).isEmpty();
        assertThat(opens(ada, voice)).isFalse();
    }

    private StepView add(Sheet typed) {
        return in(() -> exercises.addStep(ada, LINE, typed, UUID.randomUUID()));
    }

    private static Sheet step(String field, Object value) {
        return new Sheet(Map.of("kind", List.of("job"), "time", List.of("before"), field, List.of(value.toString())));
    }

    private UUID voice(Viewer viewer) {
        return in(() -> TestFiles.voice(files, viewer, folder));
    }

    private boolean opens(Viewer viewer, UUID file) {
        return in(() -> FileDoors.opens(files, viewer, file));
    }

    private Viewer viewer(Role role) {
        return TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), role);
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }
}
