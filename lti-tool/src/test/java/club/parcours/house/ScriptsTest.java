package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of pages work also where one page takes another one's place, in a browser that keeps no cookie. */
class ScriptsTest {
    private static final Path SCRIPTS = Path.of("src/main/webapp/static/js");
    /** It stays while pages change. */
    private static final String CARRIES = "carry.js";

    @Test
    void a_script_listens_on_the_page_and_goes_away_with_it() throws IOException {
        assertThat(outliving(SCRIPTS)).isEmpty();
        assertThat(Files.readString(SCRIPTS.resolve(CARRIES))).contains("document.addEventListener(");
    }

    @Test
    void a_planted_listener_is_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("planted.js"), "document.addEventListener('click', () => {});");
        Files.writeString(folder.resolve("good.js"), "document.body.addEventListener('click', () => {});");

        assertThat(outliving(folder)).containsExactly("planted.js");
    }

    private static List<String> outliving(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(CARRIES) && text(file).contains("document.addEventListener("))
                    .map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
