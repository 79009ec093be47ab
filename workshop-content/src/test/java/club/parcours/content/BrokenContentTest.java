package club.parcours.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks can fail: a breach planted in a copy of the real book is found, at its line. */
class BrokenContentTest {
    private static final Path BREACHES = Path.of("src/test/resources/broken.txt");

    private final Checks checks = new Checks();
    private final HouseStyle style = new HouseStyle();

    @TempDir
    Path copies;

    private record Breach(String file, String stands, String planted, String told) {
        static Breach of(String line) {
            String[] part = line.split(" \\| ");
            return new Breach(part[0], part[1], part[2].replace("\\n", "\n"), part[3]);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_planted_breach_is_found_at_its_line() throws IOException {
        return Files.readAllLines(BREACHES).stream().filter(line -> !line.startsWith("#")).map(Breach::of)
                .map(breach -> dynamicTest(breach.file() + ": " + breach.planted(), () -> isFound(breach)));
    }

    private void isFound(Breach breach) throws IOException {
        Path copy = copy();
        Path file = copy.resolve(breach.file());
        String before = Files.readString(file);
        assertThat(before).contains(breach.stands());
        Files.writeString(file, before.replaceFirst(Pattern.quote(breach.stands()),
                Matcher.quoteReplacement(breach.planted())));
        int line = 1 + breaks(before.substring(0, before.indexOf(breach.stands())));
        int last = line + breaks(breach.planted());

        Book book = Book.in(copy);
        assertThat(found(book.find(breach.file()).orElseThrow(), book)).anySatisfy(finding -> {
            assertThat(finding.message()).contains(breach.told());
            assertThat(finding.file()).isEqualTo(breach.file());
            assertThat(finding.line()).isBetween(line, last);
        });
    }

    @Test
    void a_text_that_is_not_translated_is_found_in_a_complete_language() throws IOException {
        Path copy = copy();
        Path file = copy.resolve("en/02-life-line/milestone.md");
        Files.writeString(file, Files.readString(file).replace("title: Life line\n", ""));
        assertThat(findings(copy)).extracting(Finding::toString)
                .containsExactly("en/02-life-line/milestone.md, line 2: 'title' is not translated");
    }

    @Test
    void a_file_that_is_not_translated_is_found_in_a_complete_language_only() throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve("en/02-life-line/forum.md"));
        assertThat(findings(copy)).extracting(Finding::message)
                .containsExactly("is missing in the complete language en");
        Path programme = copy.resolve("programme.yaml");
        Files.writeString(programme, Files.readString(programme)
                .replace("id: en\n    state: complete", "id: en\n    state: draft"));
        assertThat(findings(copy)).isEmpty();
    }

    @Test
    void settings_without_a_fence_are_found() throws IOException {
        Path copy = copy();
        Files.writeString(copy.resolve("fr/02-life-line/forum.md"), "id: M2F\n");
        assertThat(findings(copy)).extracting(Finding::file).contains("fr/02-life-line/forum.md");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "**Tout le monde en a.** On élève des enfants. | **Tout le monde en a.** | On élève des enfants.",
            "Tu peux demander : « Parlez lentement. » Tu peux venir. | Tu peux demander : « Parlez lentement. » | Tu peux venir.",
            "Dis : « Qui m’aide ? » Note le nom. | Dis : « Qui m’aide ? » | Note le nom.",
            "“Who can help me?” she asks. Write it down. | “Who can help me?” she asks. | Write it down.",
            "Ask: “Is it far?” Then go… | Ask: “Is it far?” | Then go…", "هل أنت هنا؟ نعم. | هل أنت هنا؟ | نعم."})
    void a_sentence_ends_with_what_closes_around_it(String text, String first, String second) {
        assertThat(HasShortSentences.sentences(text)).extracting(HasShortSentences.Sentence::text)
                .containsExactly(first, second);
    }

    @Test
    void lines_of_a_list_and_paragraphs_are_sentences_and_lines_of_a_paragraph_are_not() {
        assertThat(HasShortSentences.sentences("One\ntwo\n\nThree:\n\n- four\n- five")).extracting(sentence -> sentence.text())
                .containsExactly("One\ntwo", "Three:", "- four", "- five");
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private List<Finding> findings(Path copy) {
        Book book = Book.in(copy);
        return book.all().stream().flatMap(source -> found(source, book).stream()).toList();
    }

    private List<Finding> found(Source source, Book book) {
        return Stream.concat(checks.of(source, book).stream(), style.of(source, book)).toList();
    }

    private Path copy() throws IOException {
        Path copy = Files.createTempDirectory(copies, "book");
        try (Stream<Path> paths = Files.walk(ContentTest.CONTENT)) {
            for (Path path : paths.toList()) {
                Path target = copy.resolve(ContentTest.CONTENT.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return copy;
    }
}
