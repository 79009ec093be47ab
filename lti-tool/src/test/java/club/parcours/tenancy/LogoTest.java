package club.parcours.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.kernel.Invalid;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
    @ParameterizedTest
    @CsvSource({"png, 960, 320, 480, 160", "jpeg, 100, 400, 40, 160", "png, 30, 20, 30, 20", "png, 2000, 1, 480, 1"})
    void a_picture_is_drawn_anew_and_made_small(String format, int width, int height, int drawnWide, int drawnHigh)
            throws IOException {
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(Logo.of(file(format, width, height)).bytes()));

        assertThat(drawn.getWidth()).isEqualTo(drawnWide);
        assertThat(drawn.getHeight()).isEqualTo(drawnHigh);
    }

    @Test
    void nothing_that_was_hidden_behind_the_picture_is_kept() throws IOException {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] picture = file("png", 10, 10);
        byte[] both = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, both, picture.length, script.length);

        assertThat(new String(Logo.of(both).bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void other_kinds_of_pictures_are_refused(String format) throws IOException {
        refused(file(format, 10, 10), "desk.logo.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "RIFF0000WEBPVP8 ", "\u0089PNG\r\n\u001a\n"})
    void what_cannot_be_read_is_refused(String text) {
        refused(text.getBytes(StandardCharsets.ISO_8859_1), "desk.logo.unknown");
    }

    @Test
    void a_large_file_is_refused() {
        refused(new byte[Logo.LARGEST + 1], "desk.logo.large");
    }

    @Test
    void a_small_file_that_says_it_is_a_huge_picture_is_refused_before_it_is_made() throws IOException {
        byte[] huge = file("png", 10, 10);
        ByteBuffer header = ByteBuffer.wrap(huge);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(huge, 12, 17);
        header.putInt(29, (int) sum.getValue());

        refused(huge, "desk.logo.wide");
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> Logo.of(file)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields().get("logo").key()).isEqualTo(key));
    }

    private static byte[] file(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
