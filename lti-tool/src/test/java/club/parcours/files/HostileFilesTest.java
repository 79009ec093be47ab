package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files made to run in somebody's browser, or to break ours: each is refused, or what is kept of it is something else. */
class HostileFilesTest {
    private static final Set<String> TYPES = Set.of("image/jpeg", "audio/webm", "audio/ogg", "audio/mp4", "application/pdf",
            "text/plain;charset=utf-8");
    /** What was found, for a reader. */
    private static final Path SUMMARY = Path.of("target/hostile-files.txt");

    @Test
    void none_of_more_than_two_hundred_is_kept_as_something_that_acts() throws IOException {
        Map<String, List<byte[]>> corpus = new Corpus().files();
        Map<String, Integer> outcomes = new TreeMap<>();
        StringBuilder summary = new StringBuilder();
        corpus.forEach((attempt, files) -> {
            long refused = files.stream().map(file -> outcome(attempt, file))
                    .peek(outcome -> outcomes.merge(outcome, 1, Integer::sum)).filter(HostileFilesTest::refusal).count();
            summary.append(String.format("%4d files, %4d refused: %s%n", files.size(), refused, attempt));
        });
        int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        summary.append(String.format("%4d files in all; served as something that acts: 0%n", all));
        outcomes.forEach((outcome, times) -> summary.append(String.format("%4d %s%n", times, outcome)));
        Files.createDirectories(SUMMARY.getParent());
        Files.writeString(SUMMARY, summary);

        assertThat(all).isGreaterThanOrEqualTo(200);
        assertThat(outcomes.keySet().stream().filter(HostileFilesTest::refusal)).as("%s", summary).hasSizeGreaterThan(5);
        assertThat(corpus).containsKeys("as it is", "packed", "a pdf that acts", "an archive of a text program",
                "a picture too big to draw", "a picture drawn over a thousand times", "cut", "changed by chance", "begins as png, goes on as another");
    }

    @Test
    void what_is_nothing_we_take_is_refused_whatever_it_calls_itself() {
        for (String active : Corpus.ACTIVE) {
            assertThat(outcome("as it is", active.getBytes(StandardCharsets.ISO_8859_1))).as(active)
                    .isIn("files.kind", "files.broken", "files.office", "files.pdf-active");
        }
        assertThat(outcome("heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("files.heic");
        assertThat(outcome("empty", new byte[0])).isEqualTo("files.kind");
    }

    /** Why it was refused, or what is kept of it. */
    private static String outcome(String attempt, byte[] file) {
        try {
            Checked kept = TestFiles.inspection().check(file.clone());
            mustBeHarmless(attempt, file, kept);
            return kept.mediaType();
        } catch (Refused refused) {
            assertThat(refused.key()).startsWith("files.");
            return refused.key();
        }
    }

    private static boolean refusal(String outcome) {
        return outcome.startsWith("files.");
    }

    private static void mustBeHarmless(String attempt, byte[] file, Checked kept) {
        String text = new String(kept.content(), StandardCharsets.ISO_8859_1);
        assertThat(TYPES).as(attempt).contains(kept.mediaType());
        if (kept.kind() != Kind.DOCUMENT) { // words in a paper may be anything: nothing runs them
            assertThat(text).as(attempt).doesNotContain(Corpus.RUNS).doesNotContain("vbaProject").doesNotContain("PK\u0003\u0004");
        }
        assertThat(text).as(attempt).doesNotContain("%PDF-1.7\n1 0 obj<</OpenAction").doesNotContain("<svg").doesNotContain("<script");
        if (kept.kind() == Kind.PHOTO) {
            assertThat(kept.content()).as(attempt).isNotEqualTo(file);
            PhotosTest.mustBeBare(kept.content());
        }
    }
}
