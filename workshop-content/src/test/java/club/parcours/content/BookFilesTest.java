package club.parcours.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition goes out and comes back as it was, and is kept once. */
class BookFilesTest {
    private final BookFiles builtIn = BookFiles.builtIn();

    @TempDir
    Path folder;

    @Test
    void the_book_that_comes_along_is_the_one_in_this_folder() {
        assertThat(builtIn.texts()).isEqualTo(BookFiles.in(ContentTest.CONTENT).texts());
        assertThat(builtIn.version()).isEqualTo(Book.of(builtIn).programme().word("version"));
    }

    @Test
    void what_is_exported_reads_the_same_and_has_the_same_bytes_each_time() throws IOException {
        EditionFolder.export(builtIn, folder.resolve("one.zip"));
        EditionFolder.export(builtIn, folder.resolve("two.zip"));

        assertThat(EditionFolder.open(folder.resolve("one.zip"))).isEqualTo(builtIn);
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
    }

    @Test
    void what_people_recorded_goes_along_and_belongs_to_words_of_the_book() throws IOException {
        ByteBuffer sound = ByteBuffer.wrap("OggS________________________OpusHead and more".getBytes(StandardCharsets.ISO_8859_1));
        SortedMap<String, String> texts = new TreeMap<>(builtIn.texts());
        texts.computeIfPresent("programme.yaml", (name, text) -> text.replaceFirst("(?m)^version: .*$", "version: \"2026.90-lyon\""));
        texts.put("fr/recordings.yaml", "recordings:\n  - id: title\n    says: Bienvenue au club - confiance et règles\n");
        BookFiles spoken = new BookFiles(texts, new TreeMap<>(Map.of("fr/recordings/title.ogg", sound)));
        EditionFolder.export(spoken, folder.resolve("spoken.zip"));
        assertThat(EditionFolder.open(folder.resolve("spoken.zip"))).isEqualTo(spoken);
        assertThat(new Proofreading(builtIn).of(spoken)).isEmpty();
        assertThat(spoken.says(spoken.silent())).isFalse();

        texts.put("fr/recordings.yaml", "recordings:\n  - id: title\n    says: Au hasard\n  - id: other\n    says: Au hasard\n");
        assertThat(new Proofreading(builtIn).of(new BookFiles(texts, spoken.sounds()))).extracting(Finding::toString)
                .containsExactly("fr/recordings.yaml, line 4: there is no file fr/recordings/other.ogg",
                        "fr/recordings.yaml, line 3: no text of the book says this in fr",
                        "fr/recordings.yaml, line 5: no text of the book says this in fr");
        texts.remove("fr/recordings.yaml");
        assertThat(new Proofreading(builtIn).of(new BookFiles(texts, spoken.sounds()))).extracting(Finding::toString)
                .containsExactly("programme.yaml, line 1: fr/recordings/title.ogg is in no recordings.yaml");
    }

    @Test
    void a_picture_goes_along_and_belongs_to_a_text() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>(builtIn.texts());
        texts.computeIfPresent("programme.yaml", (name, text) -> text.replaceFirst("(?m)^version: .*$", "version: \"2026.90-lyon\""));
        texts.computeIfPresent("fr/02-life-line/card.md", (name, text) -> text + "\n![Un marché](../../pictures/market.png)\n");
        BookFiles shown = new BookFiles(texts, new TreeMap<>(), new TreeMap<>(Map.of("pictures/market.png", png(800, 600))));
        EditionFolder.export(shown, folder.resolve("shown.zip"));
        assertThat(EditionFolder.open(folder.resolve("shown.zip"))).isEqualTo(shown);
        assertThat(new Proofreading(builtIn).of(shown)).isEmpty();
        assertThat(shown.says(shown.silent())).isFalse();

        String card = texts.get("fr/02-life-line/card.md");
        int last = (int) card.lines().count();
        assertThat(told(texts, Map.of())).containsExactly("fr/02-life-line/card.md, line " + last + ": leads nowhere: ../../pictures/market.png");
        assertThat(told(texts, Map.of("pictures/market.png", png(20, 9000), "pictures/other.png", png(1, 1)))).containsExactly(
                "pictures/market.png, line 1: it is 20 × 9000 points, 6000 are the most each way",
                "pictures/other.png, line 1: no text shows it");
        texts.put("fr/02-life-line/card.md", card.replace("![Un marché]", "![ ]"));
        assertThat(told(texts, shown.pictures())).containsExactly(
                "fr/02-life-line/card.md, line " + last + ": an image needs a text between the brackets");
        texts.put("fr/02-life-line/card.md", card.replace("../../pictures/market.png", "forum.md"));
        assertThat(told(texts, Map.of())).containsExactly("fr/02-life-line/card.md, line " + last + ": leads nowhere: forum.md");
    }

    private List<String> told(SortedMap<String, String> texts, Map<String, Picture> pictures) {
        return new Proofreading(builtIn).of(new BookFiles(texts, new TreeMap<>(), new TreeMap<>(pictures))).stream().map(Finding::toString).toList();
    }

    private static Picture png(int width, int height) {
        return new Picture(ByteBuffer.allocate(32).put("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(width).putInt(height).rewind());
    }

    @Test
    void an_edition_is_kept_once_under_its_version() throws IOException {
        EditionFolder kept = new EditionFolder(folder.resolve("editions"));
        assertThat(kept.versions()).isEmpty();

        assertThat(kept.keep(builtIn)).isTrue();
        assertThat(kept.keep(builtIn)).isFalse();

        assertThat(kept.versions()).containsExactly(builtIn.version());
        assertThat(kept.read(builtIn.version())).contains(builtIn);
        assertThat(kept.read("2001.1")).isEmpty();
        assertThat(kept.read("../one")).isEmpty();
        assertThat(Files.list(kept.folder())).hasSize(1);
    }

    @Test
    void nothing_takes_the_place_of_an_edition() throws IOException {
        EditionFolder kept = new EditionFolder(folder);
        kept.keep(builtIn);

        assertThat(catchRefused(() -> kept.keep(with("fr/verbs.yaml", "verbs: []\n")))).contains("raise the version");
        assertThat(kept.read(builtIn.version())).contains(builtIn);
    }

    @Test
    void a_file_that_says_it_is_another_edition_is_refused() throws IOException {
        EditionFolder kept = new EditionFolder(folder);
        kept.keep(builtIn);
        Files.move(folder.resolve(builtIn.version() + ".zip"), folder.resolve("2001.1.zip"));

        assertThat(catchRefused(() -> kept.read("2001.1"))).contains("says it is " + builtIn.version());
    }

    @Test
    void lines_may_end_as_they_do_on_other_systems() throws IOException {
        EditionFolder kept = new EditionFolder(folder);
        kept.keep(builtIn);
        BookFiles windows = with("fr/verbs.yaml", builtIn.texts().get("fr/verbs.yaml").replace("\n", "\r\n"));

        assertThat(kept.keep(windows)).isFalse();
        assertThat(new Proofreading(builtIn).of(windows)).isEmpty();
    }

    private BookFiles with(String name, String text) {
        TreeMap<String, String> texts = new TreeMap<>(builtIn.texts());
        texts.put(name, text);
        return new BookFiles(texts);
    }

    static byte[] zip(BookFiles book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BookZip.write(book, bytes);
        return bytes.toByteArray();
    }

    interface Deed {
        void run() throws IOException;
    }

    static String catchRefused(Deed deed) throws IOException {
        try {
            deed.run();
            return "";
        } catch (Refused refused) {
            return refused.getMessage();
        }
    }
}
