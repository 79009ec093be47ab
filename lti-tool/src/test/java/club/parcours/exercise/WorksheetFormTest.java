package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.Prose;
import club.parcours.curriculum.Text;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.curriculum.WorksheetExercise.Choice;
import club.parcours.curriculum.WorksheetExercise.Kind;
import club.parcours.curriculum.WorksheetExercise.Part;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs send as a sheet, and what is made of it. */
class WorksheetFormTest {
    private static final List<Choice> COLOURS = List.of(choice("red", "warm"), choice("orange", "warm"), choice("blue", "cold"));
    private static final WorksheetExercise STORIES = exercise(6, List.of(),
            part("place", Kind.LINE, 10, 1, 0, Optional.empty(), List.of()),
            part("action", Kind.TEXT, 20, 0, 0, Optional.empty(), List.of()),
            part("verbs", Kind.MANY, 0, 1, 2, Optional.empty(), List.of(choice("sew"), choice("sell"), choice("sing"))));
    private static final WorksheetExercise LEVELS = exercise(2, List.of(item("warm"), item("cold")),
            part("level", Kind.ONE, 0, 1, 5, Optional.empty(), List.of(choice("L2"), choice("L3"))),
            part("colour", Kind.ONE, 0, 0, 3, Optional.empty(), COLOURS),
            part("example", Kind.TEXT, 20, 0, 0, Optional.of(3), List.of()));

    @Test
    void a_sheet_is_read_part_by_part_and_nothing_else_that_was_sent() {
        Sheet sent = new Sheet(Map.of("2.place", List.of("  au \r\n marché "), "2.action", List.of("Je couds.\r\nJe vends."),
                "2.verbs", List.of("sell", "fly", "sew"), "1.place", List.of("ailleurs"), "2.more", List.of("x")));

        assertThat(new WorksheetForm(STORIES, "2").read(sent)).isEqualTo(Map.of("place", List.of("au marché"),
                "action", List.of("Je couds.\nJe vends."), "verbs", List.of("sew", "sell")));
    }

    @ParameterizedTest
    @CsvSource({"'', sew, place, exercise.sheet.missing", "'\u202E \u0000', sew, place, exercise.sheet.missing",
        "au grand marché, sew, place, exercise.too-long", "ici, '', verbs, exercise.sheet.too-few",
        "ici, fly, verbs, exercise.sheet.too-few", "ici, sew sell sing, verbs, exercise.sheet.too-many"})
    void what_is_wrong_is_said_at_its_place(String place, String verbs, String field, String key) {
        Sheet sent = new Sheet(Map.of("1.place", List.of(place), "1.verbs", List.of(verbs.split(" "))));

        assertThatThrownBy(() -> new WorksheetForm(STORIES, "1").read(sent)).isInstanceOfSatisfying(Invalid.class, wrong -> {
            assertThat(wrong.fields()).containsOnlyKeys("1." + field);
            assertThat(wrong.fields().get("1." + field).key()).isEqualTo(key);
        });
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Sheet sent = new Sheet(Map.of("1.action", List.of("a".repeat(21))));

        assertThatThrownBy(() -> new WorksheetForm(STORIES, "1").read(sent)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("1.place", "1.action", "1.verbs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "'; drop", "$url #set", "👩‍🌾 سوق", "\u202Eabc"})
    void hostile_and_foreign_words_are_words(String words) {
        Sheet sent = new Sheet(Map.of("1.place", List.of(words), "1.verbs", List.of("sew")));

        assertThat(new WorksheetForm(STORIES, "1").read(sent).get("place")).containsExactly(words.replace("\u202E", ""));
    }

    @ParameterizedTest
    @CsvSource({"L2, '', true", "L3, '', false", "L3, Je vends., true"})
    void from_some_level_on_an_example_is_needed(String level, String example, boolean taken) {
        Sheet sent = new Sheet(Map.of("warm.level", List.of(level), "warm.example", List.of(example)));

        if (taken) {
            assertThat(new WorksheetForm(LEVELS, "warm").read(sent).get("level")).containsExactly(level);
        } else {
            assertThatThrownBy(() -> new WorksheetForm(LEVELS, "warm").read(sent)).isInstanceOfSatisfying(Invalid.class,
                    wrong -> assertThat(wrong.fields()).containsOnlyKeys("warm.example"));
        }
    }

    @Test
    void a_choice_of_another_subject_is_none_and_two_where_one_is_asked_are_too_many() {
        assertThat(new WorksheetForm(LEVELS, "warm").read(levels("blue"))).doesNotContainKey("colour");
        assertThatThrownBy(() -> new WorksheetForm(LEVELS, "warm").read(levels("red", "orange")))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("warm.colour"));
    }

    @Test
    void a_sheet_where_nothing_is_required_needs_something_all_the_same() {
        WorksheetExercise free = exercise(1, List.of(), part("words", Kind.LINE, 9, 0, 0, Optional.empty(), List.of()));

        assertThatThrownBy(() -> new WorksheetForm(free, "1").read(Sheet.EMPTY)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields().get("1.words").key()).isEqualTo("exercise.sheet.empty"));
    }

    @Test
    void lines_of_a_cv_need_four_competences_and_no_words_that_steps_and_sheets_of_languages_have_already() {
        WorksheetExercise lines = (WorksheetExercise) TheCurriculum.asShipped().exercise("M10E3", "fr").orElseThrow();
        List<String> known = lines.parts().stream().filter(part -> part.id().equals("competences")).flatMap(part -> part.choices().stream())
                .map(choice -> choice.item().id()).toList();

        assertThat(new WorksheetForm(lines, "1").read(cv(known.subList(0, 4)))).containsOnlyKeys("title", "facts", "competences");
        assertThatThrownBy(() -> new WorksheetForm(lines, "1").read(cv(known.subList(0, 3)))).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("1.competences"));
    }

    private static Sheet cv(List<String> competences) {
        return new Sheet(Map.of("1.title", List.of("Cuisinière"), "1.facts", List.of("Préparer 40 repas par jour."), "1.competences", competences));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "-1", "x", "", "1.place", "../1", "warm"})
    void a_sheet_that_cannot_be_is_not_found(String name) {
        assertThatThrownBy(() -> new WorksheetForm(STORIES, name)).isInstanceOf(NotFound.class);
        if (!name.equals("warm")) {
            assertThatThrownBy(() -> new WorksheetForm(LEVELS, name)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void what_is_typed_into_one_sheet_leaves_the_others_in_the_draft() {
        Sheet draft = new Sheet(Map.of("1.place", List.of("un"), "2.place", List.of("deux"), "2.verbs", List.of("sew")));
        Sheet sent = new Sheet(Map.of("2.place", List.of("trois"), "sheet", List.of("2"), "1.place", List.of("faux")));

        assertThat(new WorksheetForm(STORIES, "2").into(draft, sent))
                .isEqualTo(new Sheet(Map.of("1.place", List.of("un"), "2.place", List.of("trois"))));
    }

    @Test
    void a_sheet_is_known_by_its_subject_or_by_its_first_words() {
        assertThat(new WorksheetForm(LEVELS, "cold").title(Map.of("level", List.of("L2")))).isEqualTo("cold");
        assertThat(new WorksheetForm(STORIES, "1").title(Map.of("verbs", List.of("sew", "sell")))).isEqualTo("sew, sell");
        assertThat(new WorksheetForm(STORIES, "1").title(Map.of("action", List.of("Je couds.\nJe vends."))))
                .isEqualTo("Je couds. Je vends.");
        assertThat(new WorksheetForm(STORIES, "1").title(Map.of("action", List.of("🍊".repeat(300)))))
                .hasSize(399).endsWith("…");
    }

    private static Sheet levels(String... colours) {
        return new Sheet(Map.of("warm.level", List.of("L2"), "warm.colour", List.of(colours)));
    }

    private static WorksheetExercise exercise(int most, List<Item> subjects, Part... parts) {
        return new WorksheetExercise("M9E9", "M9", "star", text("t"), text("i"), new Prose(SafeHtml.of(""), "fr", Optional.empty()), 5,
                Optional.empty(), List.of(), text("d"), "plan", "thing", 1, most, 60, subjects, List.of(parts));
    }

    private static Part part(String id, Kind kind, int longest, int least, int most, Optional<Integer> fromLevel,
            List<Choice> choices) {
        return new Part(id, kind, Optional.empty(), text(id), Optional.empty(), longest, least, most, fromLevel, List.of(),
                choices);
    }

    private static Choice choice(String id) {
        return new Choice(item(id), Optional.empty());
    }

    private static Choice choice(String id, String subject) {
        return new Choice(item(id), Optional.of(subject));
    }

    private static Item item(String id) {
        return new Item(id, Optional.empty(), text(id));
    }

    private static Text text(String words) {
        return new Text(words, "fr");
    }
}
