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
    private static final String REGENERATE = "the page is older than the corpus: run deployment/bin/conformance";
    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    @Test
    void every_reason_has_a_row_with_its_status_and_no_other_row_is_there() throws IOException {
        List<String> rows = rows("launch-errors.md", "| `");
        assertThat(rows.stream().map(row -> row.split("\\|")[1].strip() + row.split("\\|")[2].strip()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Reason.values())
                        .map(reason -> "`" + reason.code() + "`" + reason.status()).toList());
    }

    @Test
    void the_conformance_page_says_of_every_case_what_is_expected_and_that_it_came_so() throws IOException {
        List<String> rows = rows("lti-conformance.md", "| ").stream().skip(1).takeWhile(row -> !row.startsWith("| Case |"))
                .toList();
        List<Case> cases = new ConformancePage(new Corpus()).cases().toList();

        assertThat(rows).as(REGENERATE).hasSameSizeAs(cases);
        for (int i = 0; i < cases.size(); i++) {
            Case row = cases.get(i);
            String expected = ConformancePage.expected(row);
            assertThat(rows.get(i)).as(REGENERATE).startsWith(ConformancePage.beginning(row));
            String[] got = rows.get(i).substring(ConformancePage.beginning(row).length()).split("\\|");
            assertThat(got[0].strip()).as(row.id()).isEqualTo(row.tagged("http") ? ConformancePage.NOWHERE : expected);
            assertThat(got[1].strip()).as(row.id()).isEqualTo(row.tagged("unit") ? ConformancePage.NOWHERE
                    : row.expected().containsKey("listener") ? "reject" : expected.replaceAll("^accept [A-Z]+$", "accept"));
        }
    }

    @Test
    void the_conformance_page_says_the_same_of_services() throws IOException {
        assertThat(rows("lti-conformance.md", "| ").stream().skip(1).dropWhile(row -> !row.startsWith("| Case |")).skip(1))
                .as(REGENERATE).containsExactlyElementsOf(new ConformancePage(new Corpus()).services()
                        .map(row -> ConformancePage.service(row, String.join("; ", ServicePlay.expected(row)))).toList());
    }

    private static List<String> rows(String page, String beginning) throws IOException {
        return Files.readAllLines(REFERENCE.resolve(page)).stream().filter(line -> line.startsWith(beginning))
                .toList();
    }
}
