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

/** The checks can fail: a breach planted in a copy of the real book is found, at its line. */
class BrokenContentTest {
    private static final Path BREACHES = Path.of("src/test/resources/broken.txt");

    private final Checks checks = new Checks();

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
        assertThat(checks.of(book.find(breach.file()).orElseThrow(), book)).anySatisfy(finding -> {
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

    @Test
    void a_long_sentence_is_hinted_at() throws IOException {
        Path copy = copy();
        Path file = copy.resolve("en/02-life-line/forum.md");
        Files.writeString(file, Files.readString(file)
                + "\nThis sentence has many more words than anyone who learns a language can hold.\n");
        assertThat(new LongSentences().in(Source.of("en/02-life-line/forum.md", Files.readString(file)))).singleElement().asString().contains("14 words");
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private List<Finding> findings(Path copy) {
        return checks.of(Book.in(copy));
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
