package club.parcours.content;

import static club.parcours.content.BookFilesTest.catchRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip that was made to do harm does none. */
class HostileZipTest {
    private static final int HEADER = 0x02014b50;
    private static final byte[] PROGRAMME = "version: \"2026.9\"\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PAGE = "---\nid: M1\n---\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"../evil.md", "fr/../../evil.md", "/etc/evil.md", "fr\\evil.md", "C:/evil.md", "fr//evil.md", "fr/./evil.md",
        "fr/01-welcome/deep/evil.md", "fr/evil.sh", "fr/evil.md.exe", "evil.html", "fr/.evil.md", "fr/évil.md", "fr/evil\u0000.md",
        "fr/e vil.md", "fr/CON .md", "\u202efr/evil.md"})
    void a_name_no_book_has_is_refused(String name) throws IOException {
        assertThat(refused(zip(Map.of("programme.yaml", PROGRAMME, name, PAGE)))).contains("no file of this name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OggS", "RIFF....WAVE", "OggS________________________VorbisHd", "<script>alert(1)</script>"})
    void a_sound_that_is_no_opus_is_refused(String bytes) throws IOException {
        assertThat(refused(zip(Map.of("programme.yaml", PROGRAMME, "fr/recordings/one.ogg", bytes.getBytes(StandardCharsets.UTF_8)))))
                .contains("is no Ogg file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr/one.ogg", "recordings/one.ogg", "fr/01-welcome/one.ogg", "fr/recordings/One.ogg", "fr/recordings/one.html"})
    void a_sound_has_its_folder(String name) throws IOException {
        assertThat(refused(zip(Map.of("programme.yaml", PROGRAMME, name, "OggS________________________OpusHead".getBytes(StandardCharsets.UTF_8)))))
                .contains("no file of this name");
    }

    @ParameterizedTest
    @CsvSource({"pictures/one.svg, <svg>", "pictures/One.png, x", "pictures/fr/one.png, x", "fr/one.png, x", "pictures/one.gif, GIF89a",
        "pictures/one.png.html, x", "pictures/../one.png, x"})
    void a_picture_has_its_folder_and_its_kinds(String name, String bytes) throws IOException {
        assertThat(refused(zip(Map.of("programme.yaml", PROGRAMME, name, bytes.getBytes(StandardCharsets.UTF_8)))))
                .contains("no file of this name");
    }

    @ParameterizedTest
    @CsvSource({"pictures/one.png, <svg onload=alert(1)>", "pictures/one.jpg, PNG", "pictures/one.webp, RIFF....WAVE", "pictures/one.jpeg, ''"})
    void a_picture_is_what_its_name_says(String name, String bytes) throws IOException {
        assertThat(refused(zip(Map.of("programme.yaml", PROGRAMME, name, bytes.getBytes(StandardCharsets.UTF_8)))))
                .contains("is no picture of the kind its name says");
    }

    @Test
    void a_name_may_not_be_endless() throws IOException {
        assertThat(refused(zip(Map.of("programme.yaml", PROGRAMME, "fr/" + "a".repeat(70) + ".md", PAGE)))).contains("no file of this name");
    }

    @Test
    void the_same_file_twice_is_refused() throws IOException {
        assertThat(refused(zip(Map.of("programme.yaml", PROGRAMME, "fr/a.md", PAGE, "FR/a.md", PAGE)))).contains("twice");
    }

    @Test
    void a_link_is_refused() throws IOException {
        byte[] zip = zip(Map.of("programme.yaml", PROGRAMME));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(header(bytes) + 38, 0120777 << 16);

        assertThat(refused(zip)).contains("no link");
    }

    @Test
    void a_bomb_of_one_file_is_refused() throws IOException {
        assertThat(refused(zip(Map.of("programme.yaml", PROGRAMME, "fr/a.md", new byte[500 * 1024])))).contains("tightly");
        assertThat(refused(zip(Map.of("programme.yaml", PROGRAMME, "fr/a.md", noise(600 * 1024))))).contains("too much");
    }

    @Test
    void a_bomb_that_lies_about_its_size_is_refused() throws IOException {
        byte[] zip = zip(Map.of("programme.yaml", new byte[10 * 1024 * 1024]));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(header(bytes) + 24, 1000);

        assertThat(refused(zip)).contains("not what the zip says");
    }

    @Test
    void sizes_no_zip_of_this_length_has_are_refused() throws IOException {
        byte[] zip = zip(Map.of("programme.yaml", PROGRAMME));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(header(bytes) + 20, Integer.MAX_VALUE);

        assertThat(refused(zip)).contains("damaged");
    }

    @Test
    void a_bomb_of_many_files_is_refused() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>(Map.of("programme.yaml", PROGRAMME));
        for (int at = 0; at < BookZip.MOST_FILES; at++) {
            many.put("fr/a" + at + ".md", new byte[0]);
        }
        assertThat(refused(zip(many))).contains("files, " + BookZip.MOST_FILES + " are the most");

        Map<String, byte[]> large = new LinkedHashMap<>(Map.of("programme.yaml", PROGRAMME));
        byte[] page = new byte[400 * 1024];
        for (int at = 0; at < page.length; at++) {
            page[at] = (byte) ('a' + at * at / 7919 % 26);
        }
        for (int at = 0; at < 100; at++) {
            large.put("fr/a" + at + ".md", page);
        }
        byte[] zip = zip(large);
        assertThat(zip.length).isLessThan(ZipEntries.LARGEST_ZIP);
        assertThat(refused(zip)).containsAnyOf("too much", "tightly");
    }

    @Test
    void what_is_not_a_zip_or_is_cut_is_refused() throws IOException {
        byte[] zip = zip(Map.of("programme.yaml", PROGRAMME, "fr/a.md", PAGE));

        assertThat(refused(new byte[0])).contains("no zip");
        assertThat(refused("version: 1".getBytes(StandardCharsets.UTF_8))).contains("no zip");
        for (int length = 0; length < zip.length; length++) {
            assertThat(refused(Arrays.copyOf(zip, length))).as("cut at " + length).isNotEmpty();
        }
    }

    @Test
    void noise_in_a_zip_never_does_more_than_refuse_it() throws IOException {
        byte[] zip = zip(Map.of("programme.yaml", PROGRAMME, "fr/a.md", PAGE));
        Random random = new Random(7);
        for (int time = 0; time < 5000; time++) {
            byte[] noisy = zip.clone();
            for (int change = 0; change <= time % 4; change++) {
                noisy[random.nextInt(noisy.length)] = (byte) random.nextInt();
            }
            catchRefused(() -> BookZip.read(noisy));
        }
    }

    @Test
    void other_letters_than_utf8_are_refused() throws IOException {
        assertThat(refused(zip(Map.of("programme.yaml", PROGRAMME, "fr/a.md", "déjà".getBytes(StandardCharsets.ISO_8859_1)))))
                .contains("UTF-8");
    }

    @Test
    void what_is_no_book_is_refused() throws IOException {
        assertThat(refused(zip(Map.of("fr/a.md", PAGE)))).contains("not a book");
    }

    @Test
    void what_programs_put_in_by_themselves_is_passed_over_and_so_is_a_folder_around_everything() throws IOException {
        assertThat(BookZip.read(zip(Map.of("my book/programme.yaml", PROGRAMME, "my book/fr/a.md", PAGE, "my book/", new byte[0],
                "my book/.DS_Store", PAGE))).texts()).containsOnlyKeys("fr/a.md", "programme.yaml");
        assertThat(BookZip.read(zip(Map.of("programme.yaml", PROGRAMME, "__MACOSX/fr/._a.md", PAGE))).texts())
                .containsOnlyKeys("programme.yaml");
    }

    private static String refused(byte[] zip) throws IOException {
        return catchRefused(() -> BookZip.read(zip));
    }

    private static int header(ByteBuffer zip) {
        for (int at = zip.capacity() - 46; at >= 0; at--) {
            if (zip.getInt(at) == HEADER) {
                return at;
            }
        }
        throw new AssertionError("no header");
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
