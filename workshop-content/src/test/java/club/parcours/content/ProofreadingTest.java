package club.parcours.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An edition is checked as the book is, and against the book: what people's answers hang on stays. */
class ProofreadingTest {
    private static final String SORT = "fr/05-hidden-skills/exercise-tasks.md";
    private static final String OBJECT = "fr/05-hidden-skills/exercise-object.md";

    private final BookFiles builtIn = BookFiles.builtIn();
    private final TreeMap<String, String> texts = new TreeMap<>(builtIn.texts());

    @Test
    void the_book_itself_is_well() {
        assertThat(told()).isEmpty();
        assertThat(hints()).isEmpty();
    }

    @Test
    void an_edition_with_other_words_and_a_version_of_its_own_is_well() {
        version("2026.9-lyon-2");
        swap("fr/02-life-line/forum.md", "Dis ce que", "Dis-nous ce que");

        assertThat(told()).isEmpty();
    }

    @Test
    void what_is_hard_to_read_is_a_hint_and_no_mistake() {
        version("2026.9-lyon");
        swap("fr/02-life-line/forum.md", "Dis ce que", "Dis-nous, afin de commencer et de faire un peu mieux connaissance ici, ce que");
        swap("fr/02-life-line/guide.md", "title: Animer", "title: Pour toi, animer");

        assertThat(told()).isEmpty();
        assertThat(hints()).hasSize(3)
                .anySatisfy(hint -> assertThat(hint).startsWith("fr/02-life-line/forum.md, line ").contains("words in a sentence, 12 at most"))
                .anySatisfy(hint -> assertThat(hint).startsWith("fr/02-life-line/forum.md, line ").contains("a hard word: afin de"))
                .anySatisfy(hint -> assertThat(hint).startsWith("fr/02-life-line/guide.md, line ").contains("say « vous » here"));
    }

    @Test
    void a_book_that_is_broken_or_has_no_paths_can_be_asked_for_hints() {
        texts.put("fr/02-life-line/forum.md", "no settings");
        texts.remove("paths.yaml");
        assertThat(hints()).noneMatch(hint -> hint.startsWith("fr/02-life-line/forum.md"));

        texts.put(BookFiles.PROGRAMME, "version: [");
        assertThat(hints()).isNotNull();
    }

    @Test
    void other_words_need_another_version() {
        swap("fr/02-life-line/forum.md", "Dis ce que", "Dis-nous ce que");

        assertThat(told()).singleElement().asString().startsWith("programme.yaml, line 3: the book that comes with the tool has this version");
    }

    @Test
    void a_version_is_one_a_file_can_be_named_after() {
        for (String version : List.of("../2026.5", "ours", "2026.5-" + "a".repeat(40), "2026.5-A", "2026")) {
            version(version);
            assertThat(told()).as(version).anySatisfy(finding -> assertThat(finding).contains("a version is like"));
        }
    }

    @Test
    void a_mistake_is_told_as_the_tests_tell_it() {
        version("2026.9");
        swap("fr/02-life-line/card.md", "review_by: 2027-05-31", "review_by: 2020-05-31");

        assertThat(told()).singleElement().asString().matches(
                "fr/02-life-line/card.md, line \\d+: the review comes after the day on which the facts were true");
    }

    @Test
    void html_is_found() {
        version("2026.9");
        texts.merge("fr/02-life-line/forum.md", "\n<script>alert(1)</script>\n", String::concat);

        assertThat(told()).singleElement().asString().contains("no HTML, please");
    }

    @Test
    void an_id_never_changes() {
        version("2026.9");
        swap(SORT, "id: M5E1\n", "id: M5E77\n");
        swap("en/05-hidden-skills/exercise-tasks.md", "id: M5E1\n", "id: M5E77\n");

        assertThat(told()).singleElement().asString().startsWith(SORT + ", line 2: an id never changes: in the edition "
                + builtIn.version() + " this file is M5E1");
    }

    @Test
    void an_id_is_never_given_to_another_kind_of_thing() {
        version("2026.9");
        swap(OBJECT, "kind: worksheet", "kind: reflection");

        assertThat(told()).anySatisfy(finding -> assertThat(finding)
                .startsWith(OBJECT + ", line 3: an id is never used again").endsWith("M5E4 is a worksheet"));
    }

    @Test
    void an_id_of_something_that_went_is_not_used_again() {
        version("2026.9");
        swap(OBJECT, "  - id: what\n", "  - id: M2E4-tell\n");

        assertThat(told()).anySatisfy(finding -> assertThat(finding).startsWith(OBJECT)
                .contains("M2E4-tell is in fr/02-life-line/exercise-"));
    }

    @Test
    void the_answers_to_a_part_of_a_sheet_stay_what_they_are() {
        version("2026.9");
        swap(OBJECT, "  - id: what\n    type: line", "  - id: what\n    type: text");

        assertThat(told()).anySatisfy(finding -> assertThat(finding).startsWith(OBJECT)
                .contains("the answers to what are there"));
    }

    @Test
    void the_points_of_a_milestone_stay() {
        version("2026.9");
        String milestone = texts.get("fr/02-life-line/milestone.md");
        int points = Integer.parseInt(milestone.replaceAll("(?s).*?\npoints: (\\d+)\n.*", "$1"));
        swap("fr/02-life-line/milestone.md", "\npoints: " + points + "\n", "\npoints: " + (points + 1) + "\n");

        assertThat(told()).anySatisfy(finding -> assertThat(finding).contains("gradebooks know these points").contains("they are " + points));
    }

    @Test
    void competences_and_verbs_stay() {
        version("2026.9");
        String verbs = texts.get("verbs.yaml");
        String first = verbs.replaceAll("(?s).*?- id: (\\S+)\n.*", "$1");
        texts.put("verbs.yaml", verbs.replaceFirst("(?s)  - id: " + first + "\n.*?(?=  - id: )", ""));

        assertThat(told()).anySatisfy(finding -> assertThat(finding).startsWith("verbs.yaml, line 1: " + first + " is gone"));
    }

    @Test
    void the_steps_people_told_keep_their_words() {
        version("2026.9");
        texts.remove("fr/02-life-line/exercise-timeline.md");

        assertThat(told()).anySatisfy(finding -> assertThat(finding).contains("an exercise of the kind timeline has to stay"));
    }

    @Test
    void a_programme_that_cannot_be_read_is_told_and_nothing_else() {
        texts.put(BookFiles.PROGRAMME, "version: [");

        assertThat(told()).singleElement().asString().startsWith("programme.yaml, line");
    }

    @Test
    void a_programme_that_is_no_programme_does_no_harm() {
        for (String nonsense : List.of("", "a", "- 1\n- 2\n", "languages: 7\nmodules: x\nversion: 2026.5\n", "version: {a: b}\n")) {
            texts.put(BookFiles.PROGRAMME, nonsense);
            assertThat(told()).as(nonsense).isNotEmpty();
        }
    }

    private List<String> told() {
        return new Proofreading(builtIn).of(new BookFiles(texts)).stream().map(Finding::toString).toList();
    }

    private List<String> hints() {
        return new Proofreading(builtIn).hints(new BookFiles(texts)).stream().map(Finding::toString).toList();
    }

    private void version(String version) {
        texts.put(BookFiles.PROGRAMME, builtIn.texts().get(BookFiles.PROGRAMME)
                .replaceFirst("(?m)^version: .*$", "version: \"" + version + "\""));
    }

    private void swap(String file, String stands, String other) {
        assertThat(texts.get(file)).contains(stands);
        texts.put(file, texts.get(file).replace(stands, other));
    }
}
