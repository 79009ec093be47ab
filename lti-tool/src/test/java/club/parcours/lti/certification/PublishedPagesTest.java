package club.parcours.lti.certification;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/reference says about launches is what the code does. */
class PublishedPagesTest {
    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    @Test
    void every_reason_has_a_row_with_its_status_and_no_other_row_is_there() throws IOException {
        List<String> rows = rows("launch-errors.md", "| `");
        assertThat(rows.stream().map(row -> row.split("\\|")[1].strip() + row.split("\\|")[2].strip()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Reason.values())
                        .map(reason -> "`" + reason.code() + "`" + reason.status()).toList());
    }

    @Test
    void the_conformance_page_has_a_row_for_every_case_the_library_is_played() throws IOException {
        Corpus corpus = new Corpus();
        assertThat(rows("lti-conformance.md", "| ").stream().map(row -> row.split("\\|")[1].strip())
                .filter(id -> id.matches("[A-Z]\\d\\d.*")))
                .containsExactlyInAnyOrderElementsOf(Stream.of("launch", "login")
                        .flatMap(suite -> corpus.cases(suite).stream()).filter(row -> !row.tagged("http"))
                        .map(Case::id).toList());
    }

    private static List<String> rows(String page, String beginning) throws IOException {
        return Files.readAllLines(REFERENCE.resolve(page)).stream().filter(line -> line.startsWith(beginning))
                .toList();
    }
}
