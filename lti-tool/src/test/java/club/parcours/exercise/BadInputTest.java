package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.ReflectionExercise;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.kernel.Invalid;
import club.parcours.portfolio.ToldStep;
import club.parcours.portfolio.When;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs send, and what the exercises make of it. */
class BadInputTest {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final TimelineExercise LINE = (TimelineExercise) CURRICULUM.exercise("M2E2", "fr").orElseThrow();
    private static final ReflectionExercise REFLECTION =
            (ReflectionExercise) CURRICULUM.exercise("M2E3", "fr").orElseThrow();
    private static final QualitiesExercise QUALITIES =
            (QualitiesExercise) CURRICULUM.exercise("M2E4", "fr").orElseThrow();
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final Sheet GOOD = new Sheet(Map.of("kind", List.of("job"), "time", List.of("before"),
            "title", List.of("Vendre")));

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\r\n\t", "\u0000", "\u202E\u202C", "\uD83D", "\u0007\u0000 "})
    void a_text_with_nothing_to_read_is_missing(String nothing) {
        assertWrong(() -> Written.read(REFLECTION, GOOD.with("text", List.of(nothing))), "text", "exercise.reflection.empty");
        assertWrong(() -> step(GOOD.with("title", List.of(nothing))), "title", "exercise.step.title-missing");
    }

    @Test
    void a_text_that_is_too_long_says_by_how_much() {
        assertWrong(() -> Written.read(REFLECTION, GOOD.with("text", List.of("a".repeat(601)))), "text", "exercise.too-long");
        assertWrong(() -> step(GOOD.with("title", List.of("a".repeat(81)))), "title", "exercise.too-long");
        assertWrong(() -> step(GOOD.with("place", List.of("a".repeat(81)))), "place", "exercise.too-long");
        assertWrong(() -> HeardQualities.read(QUALITIES, heard(List.of("patient"), "a".repeat(31))), "own",
                "exercise.too-long");
    }

    @Test
    void emoji_count_as_people_count_them() {
        assertThat(Written.read(REFLECTION, GOOD.with("text", List.of("🍊".repeat(600)))).text()).hasSize(1200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "'; drop table path_step; --", "$url #set($x=1) ${7*7}", "👩‍🌾 سوق"})
    void hostile_and_foreign_words_are_words(String words) {
        assertThat(step(GOOD.with("title", List.of(words))).title()).isEqualTo(words);
        assertThat(Written.read(REFLECTION, GOOD.with("text", List.of(words))).text()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"kind, exercise.step.kind-missing", "time, exercise.step.time-missing"})
    void a_choice_must_be_one_of_those_offered(String field, String message) {
        for (String sent : List.of("", "<b>", "JOB", "job ")) {
            assertWrong(() -> step(GOOD.with(field, List.of(sent))), field, message);
        }
        assertWrong(() -> step(GOOD.with(field, List.of())), field, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "1899", "2099", "20x2", "-200", "99999999999999999999", "19 98", "1998-1999",
        "1998 ou alors un peu plus tard"})
    void a_year_is_four_digits_of_a_life(String year) {
        assertWrong(() -> step(GOOD.with("time", List.of("year")).with("year", List.of(year))), "year",
                "exercise.step.year-wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1998", " 1998 ", "١٩٩٨", "۱۹۹۸", "vers 1998", "~1998", "1998 ?", "نحو ١٩٩٨"})
    void a_year_may_be_written_in_the_digits_of_any_script_and_be_one_that_somebody_is_not_sure_of(String year) {
        assertThat(step(GOOD.with("time", List.of("year")).with("year", List.of(year))).when())
                .isEqualTo(new When("year", Optional.of(1998)));
    }

    @Test
    void a_year_without_the_choice_of_a_year_is_ignored() {
        assertThat(step(GOOD.with("year", List.of("nonsense"))).when()).isEqualTo(new When("before", Optional.empty()));
    }

    @Test
    void verbs_nobody_offered_are_ignored_and_too_many_are_refused() {
        List<String> bank = LINE.verbs().stream().map(verb -> verb.id()).limit(4).toList();
        assertThat(step(GOOD.with("verb", Arrays.asList("<b>", bank.get(0)))).verbs()).containsExactly(bank.get(0));
        assertWrong(() -> step(GOOD.with("verb", bank)), "verb", "exercise.step.too-many-verbs");
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertThatThrownBy(() -> step(Sheet.EMPTY)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("kind", "time", "title"));
    }

    @ParameterizedTest
    @CsvSource({"0, exercise.qualities.too-few", "1, exercise.qualities.too-few", "3, exercise.qualities.too-many"})
    void as_many_qualities_as_asked(int chosen, String message) {
        List<String> ids = QUALITIES.qualities().stream().map(quality -> quality.id()).limit(chosen).toList();
        assertWrong(() -> HeardQualities.read(QUALITIES, heard(ids, "  ", "\u0000")), "choice", message);
    }

    @Test
    void what_is_told_or_shown_stands_for_words_and_for_no_choice() {
        for (String kind : List.of("voice", "photo")) {
            Sheet told = GOOD.with("title", List.of("")).with(kind, List.of(ID.toString()));
            assertThat(step(told)).satisfies(step -> {
                assertThat(step.title()).isEmpty();
                assertThat(step.files()).containsExactly(Map.entry(kind, ID));
            });
            assertWrong(() -> step(told.with("kind", List.of())), "kind", "exercise.step.kind-missing");
            assertWrong(() -> step(told.with("drop", List.of(kind))), "title", "exercise.step.title-missing");
            assertThat(HeardQualities.read(QUALITIES, heard(List.of("patient")).with(kind, List.of(ID.toString()))).heard())
                    .hasSize(1);
        }
        for (String id : List.of("", "../x", "<script>")) {
            assertWrong(() -> step(GOOD.with("title", List.of("")).with("voice", List.of(id))), "title",
                    "exercise.step.title-missing");
        }
        List<String> three = QUALITIES.qualities().stream().map(quality -> quality.id()).limit(3).toList();
        assertWrong(() -> HeardQualities.read(QUALITIES, heard(three).with("voice", List.of(ID.toString()))), "choice",
                "exercise.qualities.too-many");
    }

    @Test
    void a_quality_nobody_offered_is_none() {
        assertWrong(() -> HeardQualities.read(QUALITIES, heard(List.of("<script>", "patient"))), "choice",
                "exercise.qualities.too-few");
    }

    @Test
    void a_sheet_comes_back_as_it_was_typed() {
        Sheet typed = new Sheet(Map.of("text", List.of("<b>\u0000\u202E🍊\"\\", "")));
        assertThat(Sheet.ofJson(typed.json())).isEqualTo(typed);
    }

    private static ToldStep step(Sheet sheet) {
        return new StepForm(LINE, sheet, Year.of(2026)).read("fr");
    }

    private static Sheet heard(List<String> choices, String... own) {
        return new Sheet(Map.of("choice", choices, "own", List.of(own)));
    }

    private static void assertWrong(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String field,
            String message) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Invalid.class, wrong -> {
            assertThat(wrong.fields()).containsKey(field);
            assertThat(wrong.fields().get(field).key()).isEqualTo(message);
        });
    }
}
