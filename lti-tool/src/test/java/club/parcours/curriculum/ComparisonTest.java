package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.content.BookFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is new in an edition is told module by module, with ids and titles. */
class ComparisonTest {
    private final BookFiles own = BookFiles.builtIn();
    private final Map<String, String> texts = new TreeMap<>(own.texts());

    @Test
    void the_same_words_are_no_change_however_lines_end() {
        texts.replaceAll((name, text) -> text.replace("\n", "\r\n"));

        assertThat(changes("fr")).isEmpty();
    }

    @Test
    void what_changed_is_told_with_the_languages_in_which_it_did() {
        swap("fr/02-life-line/card.md", "title: Parler", "title: Causer");
        swap("en/03-stories/guide.md", "title:", "title: New");

        assertThat(told("fr")).containsExactly("M2: CHANGED M2D [fr]", "M3: CHANGED M3G [en]");
        assertThat(changes("fr").get(0).segments().get(0).title().orElseThrow().value()).startsWith("Causer");
        assertThat(changes("en").get(0).title().orElseThrow().isIn("en")).isTrue();
    }

    @Test
    void what_came_and_what_went_is_told() {
        Map<String, String> less = EditionsTest.without(texts, "02-life-line/exercise-qualities");

        assertThat(told(own.texts(), less, "fr")).containsExactly("M2: CHANGED M2 [fr]", "M2: GONE M2E4 []");
        assertThat(told(less, own.texts(), "fr")).containsExactly("M2: CHANGED M2 [fr]", "M2: ADDED M2E4 []");
    }

    @Test
    void a_whole_module_that_went_is_last() {
        swap("programme.yaml", "  - id: M1\n    order: 1\n    folder: 01-welcome\n", "");

        assertThat(told("en")).isNotEmpty().allMatch(line -> line.startsWith("M1: GONE "));
    }

    @Test
    void what_stands_beside_the_modules_is_told_by_its_name() {
        swap("fr/verbs.yaml", "label:", "label: re");
        texts.put("paths.yaml", texts.get("paths.yaml") + "# a remark\n");

        assertThat(told("fr")).containsExactly("-: CHANGED paths []", "-: CHANGED verbs [fr]");
    }

    private List<ModuleChange> changes(String language) {
        return new Comparison(Book.of(own), Book.of(new BookFiles(new TreeMap<>(texts))), language).changes();
    }

    private List<String> told(String language) {
        return told(own.texts(), texts, language);
    }

    private static List<String> told(Map<String, String> before, Map<String, String> after, String language) {
        return new Comparison(Book.of(new BookFiles(new TreeMap<>(before))), Book.of(new BookFiles(new TreeMap<>(after))), language)
                .changes().stream().flatMap(module -> module.segments().stream().map(segment -> module.id().orElse("-") + ": "
                        + segment.kind() + " " + segment.id() + " " + segment.languages())).collect(Collectors.toList());
    }

    private void swap(String file, String stands, String other) {
        assertThat(texts.get(file)).contains(stands);
        texts.put(file, texts.get(file).replaceFirst(stands, other));
    }
}
