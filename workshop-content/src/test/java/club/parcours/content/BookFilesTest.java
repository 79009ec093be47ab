package club.parcours.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
