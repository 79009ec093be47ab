package club.parcours.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What was typed arrives, however heavy the photo beside it is. */
class LightFormTest {
    private static final String BETWEEN = "----WebKitFormBoundaryAbC123";
    private static final int MEGABYTE = 1024 * 1024;
    private final LightForm form = new LightForm(BETWEEN);

    @Test
    void a_heavy_photo_is_left_out_and_says_so_and_all_else_stays_to_the_letter() throws IOException {
        byte[] voice = noise(300_000);
        byte[] light = form.lighten(stream(field("csrf", "abc_DEF-1"), field("text", "Mon été, ma voix"), file("photo", noise(4 * MEGABYTE)),
                file("voice", voice), field("after", "ligne 1\r\nligne 2"), end()));
        String read = new String(light, UTF_8);

        assertThat(light.length).isLessThan(LightForm.MOST);
        assertThat(read).contains("name=\"csrf\"\r\n\r\nabc_DEF-1\r\n", "\r\n\r\nMon été, ma voix\r\n--", "\r\n\r\nligne 1\r\nligne 2\r\n--",
                "filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n" + LightForm.LEFT_OUT + ": 1\r\n\r\n\r\n--").endsWith("--" + BETWEEN + "--\r\n");
        assertThat(new String(light, ISO_8859_1)).contains(new String(voice, ISO_8859_1)).containsOnlyOnce(LightForm.LEFT_OUT);
    }

    @Test
    void a_form_that_fits_is_the_same() throws IOException {
        byte[] whole = stream(field("text", "mots"), file("photo", noise(900_000)), end()).readAllBytes();

        assertThat(form.lighten(new ByteArrayInputStream(whole))).isEqualTo(whole);
    }

    @Test
    void the_second_of_two_that_do_not_fit_together_is_left_out() throws IOException {
        String read = new String(form.lighten(stream(file("one", noise(MEGABYTE)), file("two", noise(MEGABYTE)), end())), ISO_8859_1);

        assertThat(read).containsOnlyOnce(LightForm.LEFT_OUT);
        assertThat(read.indexOf(LightForm.LEFT_OUT)).isGreaterThan(read.indexOf("name=\"two\""));
    }

    @Test
    void words_that_are_too_many_and_headers_without_end_are_refused() {
        assertThatThrownBy(() -> form.lighten(stream(field("text", "x".repeat(3 * MEGABYTE)), end())))
                .isInstanceOf(LightForm.StillTooHeavy.class);
        assertThatThrownBy(() -> form.lighten(stream(("--" + BETWEEN + "\r\n").getBytes(UTF_8), new byte[20_000], end())))
                .isInstanceOf(LightForm.StillTooHeavy.class);
    }

    @Test
    void what_stands_between_words_counts_as_they_do() {
        String line = "--" + BETWEEN + "\r\n";
        String bare = line + "X: " + "y".repeat(8_000) + "\r\n\r\n";
        assertThatThrownBy(() -> form.lighten(stream(bare.repeat(300), end()))).isInstanceOf(LightForm.StillTooHeavy.class);
        assertThatThrownBy(() -> form.lighten(stream((line + "z".repeat(8_000)).repeat(300), end())))
                .isInstanceOf(LightForm.StillTooHeavy.class);
        assertThatThrownBy(() -> form.lighten(stream(("--" + BETWEEN + "z".repeat(8_000) + "\n").repeat(300), end())))
                .isInstanceOf(LightForm.StillTooHeavy.class);
    }

    @Test
    void what_breaks_off_and_what_is_no_form_ends() throws IOException {
        assertThat(form.lighten(stream(field("text", "mots"), "--" + BETWEEN + "\r\nContent-Dispo"))).isNotEmpty();
        assertThat(form.lighten(new ByteArrayInputStream(new byte[0]))).isEmpty();
        assertThat(form.lighten(stream("--" + BETWEEN.substring(1) + "\r\n--"))).isNotEmpty();
    }

    @Test
    void however_much_is_sent_little_is_kept() throws IOException {
        InputStream endless = new SequenceInputStream(stream(field("text", "mots"), fileHead("film")),
                new SequenceInputStream(new ZeroesOf(60L * MEGABYTE), stream("\r\n".getBytes(UTF_8), end())));

        assertThat(form.lighten(endless).length).isLessThan(1_000);
    }

    private static final class ZeroesOf extends InputStream {
        private long left;

        ZeroesOf(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int some = (int) Math.min(left, length);
            Arrays.fill(into, offset, offset + some, (byte) 0);
            left -= some;
            return some == 0 ? -1 : some;
        }
    }

    private static byte[] field(String name, String value) {
        return ("--" + BETWEEN + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(UTF_8);
    }

    private static byte[] file(String name, byte[] content) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.write(fileHead(name));
        part.write(content);
        part.write("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    private static byte[] fileHead(String name) {
        return ("--" + BETWEEN + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n").getBytes(UTF_8);
    }

    private static byte[] end() {
        return ("--" + BETWEEN + "--\r\n").getBytes(UTF_8);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    private static InputStream stream(Object... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (Object part : parts) {
            whole.writeBytes(part instanceof String text ? text.getBytes(UTF_8) : (byte[]) part);
        }
        return new ByteArrayInputStream(whole.toByteArray());
    }
}
