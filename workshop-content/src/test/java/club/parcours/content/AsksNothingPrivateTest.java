package club.parcours.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The book asks nobody for nationality, status, religion or health, and whoever would write such a question is told. */
class AsksNothingPrivateTest {
    private static final Book BOOK = Book.in(ContentTest.CONTENT);
    private static final String SHEET = "fr/05-hidden-skills/exercise-object.md";
    private static final String ANSWERS = "fr/09-rights/exercise-answers.md";

    private final Check check = new AsksNothingPrivate();

    @Test
    void the_book_asks_for_nothing_of_the_kind() {
        assertThat(BOOK.all()).isNotEmpty().allSatisfy(source -> assertThat(check.findings(source, BOOK)).as(source.file()).isEmpty());
    }

    @Test
    void a_planted_question_is_found_on_a_part_in_a_question_and_in_a_prompt() {
        for (String asked : List.of("Quelle est ta nationalité ?", "Ton titre de séjour", "Ta religion", "Ta santé", "Ton statut")) {
            assertThat(told(SHEET, "parts:\n  - id: what\n    type: line\n    label: " + asked + "\n")).as(asked).hasSize(1);
            assertThat(told("fr/02-life-line/forum.md", "prompt: " + asked + "\n")).as(asked).hasSize(1);
            assertThat(told(SHEET, "questions:\n  - id: one\n    label_plain: " + asked + "\n")).as(asked).hasSize(1);
        }
        assertThat(told("en/05-hidden-skills/exercise-object.md", "parts:\n  - id: what\n    label: Your religion\n")).hasSize(1);
        assertThat(told(SHEET, "notice: Ceci n’est pas ton récit d’asile.\n")).as("what is not to be told is no question").isEmpty();
    }

    @Test
    void what_an_employer_asks_is_quoted_in_the_module_about_rights_and_nowhere_else() {
        String quoted = "subjects:\n  - id: one\n    label: « Quelle est votre religion ? »\n";

        assertThat(told(ANSWERS, quoted)).isEmpty();
        assertThat(told(SHEET, quoted)).hasSize(1);
        assertThat(told(ANSWERS, quoted.replace("« ", "").replace(" »", ""))).as("without its marks").hasSize(1);
    }

    private List<String> told(String file, String settings) {
        return check.findings(Source.of(file, "---\n" + settings + "---\nTexte.\n"), BOOK).map(Finding::toString).toList();
    }
}
