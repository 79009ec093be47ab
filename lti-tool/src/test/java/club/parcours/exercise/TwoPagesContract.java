package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.files.FileDoors;
import club.parcours.files.SentForm;
import club.parcours.files.TestFiles;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.StepView;
import club.parcours.portfolio.TestPortfolio;
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

/** Two pages of one exercise, open at once: neither takes away what the other handed in. */
abstract class TwoPagesContract {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final Exercise REFLECTION = CURRICULUM.exercise("M2E3", "fr").orElseThrow();
    private static final Exercise QUALITIES = CURRICULUM.exercise("M2E4", "fr").orElseThrow();
    private static final TimelineExercise LINE = (TimelineExercise) CURRICULUM.exercise("M2E2", "fr").orElseThrow();
    private static final WorksheetExercise PHONE = (WorksheetExercise) CURRICULUM.exercise("M1E2", "fr").orElseThrow();

    private final TestDatabase database = database();
    private final Viewer ada = TestPortfolio.viewer(UUID.randomUUID(), new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<>(), new Facts<>());
    private final Exercises exercises = TestExercises.on(database, vault, portfolio, CURRICULUM);
    private final Worksheets worksheets = TestExercises.worksheets(exercises);

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void sheHasAKey() {
        in(() -> vault.create(ada.person()));
    }

    @Test
    void of_two_reflections_the_first_stands_with_its_voice_until_the_person_chooses() {
        UUID here = voice();
        UUID there = voice();
        Sheet first = read("", Optional.empty(), Map.of("text", List.of("Ici"), "voice", List.of(here.toString())));
        Sheet second = read("", Optional.empty(), Map.of("text", List.of("Là"), "voice", List.of(there.toString())));
        in(() -> exercises.handIn(ada, REFLECTION, first));
        in(() -> exercises.handIn(ada, REFLECTION, first)); // a double click is no other page

        assertThatThrownBy(() -> in(() -> exercises.handIn(ada, REFLECTION, second))).isInstanceOf(Conflict.class);
        assertThat(entry("reflection").text()).isEqualTo("Ici");
        assertThat(List.of(opens(here), opens(there))).containsOnly(true);

        Sheet chosen = second.told().over("", in(() -> exercises.given(ada.person(), "M2E3")));
        in(() -> exercises.handIn(ada, REFLECTION, chosen));
        assertThat(entry("reflection")).satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("Là");
            assertThat(entry.voice()).contains(there.toString());
            assertThat(in(() -> TestPortfolio.earlier(portfolio, ada, entry.id()))).as("what it replaced stays among the earlier words")
                    .containsExactly("Ici");
        });
        assertThat(opens(here)).as("for a page that may have it yet").isTrue();
    }

    @Test
    void of_two_that_change_the_same_answer_the_second_has_to_have_read_the_first() {
        in(() -> exercises.handIn(ada, REFLECTION, new Sheet(Map.of("text", List.of("Avant")))));
        Optional<Sheet> before = in(() -> exercises.given(ada.person(), "M2E3"));
        in(() -> exercises.handIn(ada, REFLECTION, read("", before, Map.of("text", List.of("Ici")))));

        assertThatThrownBy(() -> in(() -> exercises.handIn(ada, REFLECTION, read("", before, Map.of("text", List.of("Là"))))))
                .isInstanceOf(Conflict.class);
        in(() -> exercises.saveDraft(ada, "M2E3", read("", before, Map.of("text", List.of("Là, plus tard")))));
        Sheet draft = in(() -> exercises.typed(ada.person(), "M2E3"));
        assertThatThrownBy(() -> in(() -> exercises.handIn(ada, REFLECTION, draft.over("", in(() -> exercises.given(ada.person(), "M2E3"))))))
                .as("a draft says what its page had read").isInstanceOf(Conflict.class);
        assertThat(entry("reflection").text()).isEqualTo("Ici");
    }

    @Test
    void of_two_that_note_qualities_the_first_stands() {
        in(() -> exercises.handIn(ada, QUALITIES, read("", Optional.empty(), Map.of("own", List.of("calme", "drôle")))));
        assertThatThrownBy(() -> in(() -> exercises.handIn(ada, QUALITIES, read("", Optional.empty(), Map.of("own", List.of("vive", "fière"))))))
                .isInstanceOf(Conflict.class);
        assertThat(in(() -> portfolio.of(ada, ada.person())).entries("quality")).extracting(EntryView::text).containsExactly("calme", "drôle");
    }

    @Test
    void of_two_that_fill_in_a_sheet_the_first_stands_and_a_sheet_that_was_only_opened_is_not_begun() {
        Sheet empty = in(() -> worksheets.typed(ada, PHONE, "1"));
        assertThat(empty.isEmpty()).isTrue();
        in(() -> exercises.saveDraft(ada, "M1E2", empty.with("sheet", List.of("1"))));
        assertThat(in(() -> worksheets.sheets(ada, PHONE))).isEmpty();

        Sheet both = in(() -> worksheets.typed(ada, PHONE, "1"));
        UUID voice = voice();
        Sheet first = both.with("1.have", List.of("code")).with("1.voice", List.of(voice.toString()));
        in(() -> worksheets.handIn(ada, PHONE, "1", first));
        in(() -> worksheets.handIn(ada, PHONE, "1", first));
        Sheet second = both.with("1.have", List.of("wifi")).with("1.need", List.of("des écouteurs"));
        assertThatThrownBy(() -> in(() -> worksheets.handIn(ada, PHONE, "1", second))).isInstanceOf(Conflict.class);
        assertThat(in(() -> portfolio.of(ada, ada.person())).entries()).singleElement()
                .satisfies(entry -> assertThat(entry.voice()).contains(voice.toString()));

        Sheet now = in(() -> worksheets.typed(ada, PHONE, "1"));
        in(() -> worksheets.handIn(ada, PHONE, "1", second.told().over("1.", in(() -> worksheets.standing(ada, PHONE, "1")))));
        assertThat(in(() -> portfolio.of(ada, ada.person())).entries()).singleElement()
                .satisfies(entry -> assertThat(entry.fields().get("need")).containsExactly("des écouteurs"));
        assertThat(opens(voice)).isTrue();
        assertThatThrownBy(() -> in(() -> worksheets.handIn(ada, PHONE, "1", now))).as("and the other way round").isInstanceOf(Conflict.class);
    }

    @Test
    void what_met_other_words_is_a_draft_until_the_person_chooses() {
        StepView step = in(() -> exercises.addStep(ada, LINE, step("Vendre"), UUID.randomUUID()));
        StepChanges changes = TestExercises.changes(exercises);
        UUID voice = voice();
        Sheet sent = step("Compter").with("voice", List.of(voice.toString()));
        StepView now = in(() -> exercises.changeStep(ada, LINE, step.id(), 0, step("Vendre mieux")));
        assertThatThrownBy(() -> in(() -> exercises.changeStep(ada, LINE, step.id(), 0, sent))).isInstanceOf(Conflict.class);
        in(() -> changes.keepOvertaken(ada, LINE.id(), step.id(), 0, sent));

        Sheet draft = in(() -> changes.of(ada, LINE.id(), step.id())).orElseThrow().typed();
        assertThat(draft).isEqualTo(sent.with(StepChanges.VERSION, List.of("0")));
        assertThat(in(() -> changes.keepOvertaken(ada, LINE.id(), step.id(), 0, step("x".repeat(20_001))))).isEmpty();
        assertThat(in(() -> changes.of(ada, LINE.id(), step.id())).orElseThrow().typed()).isEqualTo(draft);
        in(() -> exercises.changeStep(ada, LINE, step.id(), now.version(), StepForm.of(now.told())));
        assertThat(in(() -> changes.of(ada, LINE.id(), step.id()))).as("what stood there was chosen").isEmpty();
        assertThat(in(() -> portfolio.step(ada, step.id())).told().title()).isEqualTo("Vendre mieux");
    }

    private static Sheet step(String title) {
        return new Sheet(Map.of("kind", List.of("job"), "time", List.of("before"), "title", List.of(title)));
    }

    @Test
    void a_made_up_page_is_none_of_a_step() {
        SentForm typed = new SentForm(Map.of("version", List.of("0"), "title", List.of("Mot")), List.of(), Optional.empty());
        String page = "exercises/M2E2/steps/" + "-".repeat(36);
        assertThatThrownBy(() -> in(() -> TestExercises.unsent(exercises).keep(ada, page, typed))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_a_page_had_read_is_nothing_the_person_said() {
        in(() -> exercises.saveDraft(ada, "M2E3", read("", Optional.empty(), Map.of("text", List.of("Je")))));
        ExerciseHolder holder = new ExerciseHolder();
        holder.drafts = exercises.drafts;
        holder.answers = exercises.answers;
        holder.vault = vault;
        assertThat(in(() -> holder.export(ada.person())).toString()).contains("Je").doesNotContain(Sheet.READ);
    }

    /** As a page sends it that had read this. */
    private static Sheet read(String prefix, Optional<Sheet> standing, Map<String, List<String>> fields) {
        return new Sheet(fields).over(prefix, standing);
    }

    private EntryView entry(String kind) {
        return in(() -> portfolio.of(ada, ada.person())).entries(kind).get(0);
    }

    private UUID voice() {
        return in(() -> TestFiles.voice(exercises.toldFiles.files, ada, folder));
    }

    private boolean opens(UUID file) {
        return in(() -> FileDoors.opens(exercises.toldFiles.files, ada, file));
    }

    private <T> T in(Callable<T> work) {
        return database.within(ada.tenant(), work);
    }
}
