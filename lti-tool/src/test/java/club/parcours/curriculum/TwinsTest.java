package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wants plainer words reads them wherever the book has them, and the usual ones elsewhere. */
class TwinsTest {
    /** What stands in them is plain already. */
    private static final Set<String> PLAIN_ALREADY = Set.of("M4E2", "M7E2");

    private final Curriculum curriculum = TheCurriculum.asShipped();

    @ParameterizedTest
    @ValueSource(strings = {"M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10"})
    void the_card_and_the_why_of_each_module_for_learners_are_there_in_plainer_words(String id) {
        for (String language : new String[] {"fr", "en"}) {
            Module usual = curriculum.module(id, viewer(language, "", false)).orElseThrow();
            Module plain = curriculum.module(id, viewer(language, "", true)).orElseThrow();

            assertThat(plain.card().body().value()).isNotEqualTo(usual.card().body().value());
            assertThat(plain.why().value()).isNotEqualTo(usual.why().value());
            assertThat(plain.card().body().language()).isEqualTo(language);
            assertThat(plain.title()).isEqualTo(usual.title());
            assertThat(curriculum.hasTwins(id, viewer(language, "", false))).isTrue();
        }
    }

    @Test
    void both_languages_of_a_reader_are_in_plainer_words_and_one_that_has_none_stays() {
        Module both = curriculum.module("M1", viewer("en", "fr", true)).orElseThrow();
        assertThat(both.why().value()).contains("Here, you talk about yourself.");
        assertThat(both.why().beside().orElseThrow().value()).contains("Ici, tu parles de toi.");

        List<String> plain = labels(curriculum.exercise("M3E2", viewer("ar", "", true)).orElseThrow());
        List<String> usual = labels(curriculum.exercise("M3E2", viewer("ar", "", false)).orElseThrow());
        assertThat(plain.get(0)).as("amina").isNotEqualTo(usual.get(0));
        assertThat(plain.get(5)).as("josé").isEqualTo(usual.get(5));
        assertThat(curriculum.hasTwins("P1", viewer("fr", "", true))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"fr,10", "en,10", "ar,3"})
    void exercises_of_modules_for_learners_are_there_in_plainer_words(String language, int modules) {
        for (int number = 1; number <= modules; number++) {
            Module module = curriculum.module("M" + number, viewer(language, "", true)).orElseThrow();
            module.exercises().stream().filter(exercise -> !PLAIN_ALREADY.contains(exercise.id())).forEach(exercise -> {
                assertThat(curriculum.hasTwins(exercise.id(), viewer(language, "", false))).as(exercise.id()).isTrue();
                Exercise usual = curriculum.exercise(exercise.id(), viewer(language, "", false)).orElseThrow();
                assertThat(exercise).as(exercise.id()).isNotEqualTo(usual);
                assertThat(exercise.title()).isEqualTo(usual.title());
                assertThat(exercise.instruction().language()).isEqualTo(language);
            });
        }
    }

    @Test
    void any_text_of_an_exercise_can_have_a_twin(@TempDir Path folder) throws IOException {
        TheCurriculum.keep(folder, "2026.90-lyon", texts -> {
            texts.computeIfPresent("fr/02-life-line/exercise-sort.md", (name, text) -> text.replaceFirst("(?m)^title: (.*)$",
                    "title: $1\ntitle_plain: Les cartes").replaceFirst("label: Coiffer", "label: Coiffer\n    label_plain: Couper les cheveux"));
            return texts;
        });
        TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
        Curriculum other = TheCurriculum.with(folder, new MovingClock(), courses);
        Viewer ada = viewer("fr", "", true);
        courses.editions.put(ada.cohort(), "2026.90-lyon");

        SortExercise sort = (SortExercise) other.exercise("M2E1", ada).orElseThrow();
        assertThat(sort.title()).hasToString("Les cartes");
        assertThat(sort.cards()).extracting(card -> card.label().value()).contains("Couper les cheveux").doesNotContain("Coiffer");
        assertThat(other.exercise("M2E1", "fr").orElseThrow().title().value()).isNotEqualTo("Les cartes");
    }

    @Test
    void what_one_does_at_a_level_and_what_to_tell_are_there_in_plainer_words() {
        for (String language : new String[] {"fr", "en"}) {
            Viewer full = viewer(language, "", false);
            Viewer plain = viewer(language, "", true);
            for (int number = 1; number <= 12; number++) {
                String competence = "C" + (number < 10 ? "0" : "") + number;
                assertThat(levels(plain, competence)).as(competence).hasSize(5).isNotEqualTo(levels(full, competence));
            }
            assertThat(curriculum.module("M1", plain).orElseThrow().forum().prompt().value()).isNotEqualTo(
                    curriculum.module("M1", full).orElseThrow().forum().prompt().value());
        }
    }

    @Test
    void an_exercise_on_levels_has_plainer_words_if_the_levels_have(@TempDir Path folder) throws IOException {
        TheCurriculum.keep(folder, "2026.90-lyon", texts -> {
            texts.computeIfPresent("fr/05-hidden-skills/exercise-levels.md", (name, text) -> text
                    .replaceFirst("(?ms)^body_plain: \\|.*?^(?=[a-z])", "").replaceAll("(?m)^ *\\w+_plain: .*\\R", ""));
            return texts;
        });
        TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
        Curriculum other = TheCurriculum.with(folder, new MovingClock(), courses);
        Viewer ada = viewer("fr", "", true);
        courses.editions.put(ada.cohort(), "2026.90-lyon");

        assertThat(other.hasTwins("M5E5", ada)).isTrue();
    }

    private List<String> levels(Viewer viewer, String competence) {
        WorksheetExercise compass = (WorksheetExercise) curriculum.exercise("M7E1", viewer).orElseThrow();
        return compass.parts().get(0).choices(competence).stream().map(item -> item.label().value()).toList();
    }

    private static List<String> labels(Exercise exercise) {
        return ((SortExercise) exercise).cards().stream().map(card -> card.label().value()).toList();
    }

    private static Viewer viewer(String first, String second, boolean plain) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(), Role.PARTICIPANT, first,
                Optional.of(second).filter(one -> !one.isEmpty()), ZoneId.of("Europe/Paris"), false, false, false, plain);
    }
}
