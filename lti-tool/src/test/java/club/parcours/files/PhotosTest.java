package club.parcours.files;

import static club.parcours.files.Pictures.PLANTED;
import static club.parcours.files.Pictures.ascii;
import static club.parcours.files.Pictures.chunk;
import static club.parcours.files.Pictures.exif;
import static club.parcours.files.Pictures.riff;
import static club.parcours.files.Pictures.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotosTest {
    /** What a JPEG needs: JFIF's head, tables, one frame, scans. */
    private static final Set<Integer> NEEDED = Set.of(0xE0, 0xDB, 0xC0, 0xC4, 0xDA);
    private static final byte[] NOTHING = {};

    @TestFactory
    Stream<DynamicTest> of_what_was_planted_in_a_photo_no_byte_is_left() {
        List<byte[]> photos = planted();
        assertThat(photos).hasSizeGreaterThanOrEqualTo(60);
        return IntStream.range(0, photos.size()).mapToObj(at -> DynamicTest.dynamicTest("photo " + at, () -> {
            assertThat(new String(photos.get(at), StandardCharsets.ISO_8859_1)).contains(PLANTED);
            Checked kept = TestFiles.inspection().check(photos.get(at));
            assertThat(kept.kind()).isEqualTo(Kind.PHOTO);
            mustBeBare(kept.content());
        }));
    }

    /** One photo of each container, way of planting, orientation and byte order: sixty-five. */
    static List<byte[]> planted() {
        List<byte[]> photos = new ArrayList<>();
        for (int orientation = 1; orientation <= 8; orientation++) {
            for (boolean little : List.of(true, false)) {
                byte[] exif = exif(orientation, little);
                photos.add(Pictures.jpeg(Pictures.jpeg(), List.of(segment(0xE1, "Exif\0\0", exif)), NOTHING));
                photos.add(Pictures.png(Pictures.png(), List.of(chunk("eXIf", exif)), NOTHING));
                photos.add(Pictures.webp(0x08, List.of(riff("EXIF", exif))));
            }
        }
        byte[] xmp = ascii("<x:xmpmeta>" + PLANTED + "</x:xmpmeta>");
        photos.add(jpegWith(segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", xmp)));
        photos.add(jpegWith(segment(0xED, "Photoshop 3.0\0", ascii("8BIM\4\4\0\0\0\0" + PLANTED))));
        photos.add(jpegWith(segment(0xFE, "", ascii(PLANTED))));
        photos.add(jpegWith(segment(0xEB, "HDR_RI ", ascii(PLANTED))));
        photos.add(jpegWith(segment(0xE2, "MPF\0", ascii(PLANTED))));
        photos.add(Pictures.jpeg(Pictures.jpeg(), List.of(), ascii("<html>" + PLANTED)));
        for (String chunk : List.of("tEXt", "eXIf", "prVt", "tIME")) {
            photos.add(Pictures.png(Pictures.png(), List.of(chunk(chunk, ascii("Comment\0" + PLANTED))), NOTHING));
        }
        photos.add(Pictures.png(Pictures.png(), List.of(chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + PLANTED))), NOTHING));
        photos.add(Pictures.png(Pictures.png(), List.of(), ascii(PLANTED)));
        photos.add(Pictures.webp(0x04, List.of(riff("XMP ", xmp))));
        photos.add(Pictures.webp(0x08, List.of(riff("JUNK", ascii(PLANTED)))));
        byte[] colours = colours();
        photos.add(jpegWith(segment(0xE2, "ICC_PROFILE\0\1\1", colours)));
        photos.add(Pictures.png(Pictures.png(), List.of(chunk("iCCP", Recordings.join(ascii(PLANTED + "\0\0"), packed(colours)))), NOTHING));
        photos.add(Pictures.webp(0x20, List.of(riff("ICCP", colours))));
        return photos;
    }

    /** A colour profile of the JDK, with words of a maker behind it. */
    private static byte[] colours() {
        byte[] profile = Recordings.join(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(), ascii(PLANTED + "\0\0\0\0"));
        java.nio.ByteBuffer.wrap(profile).putInt(0, profile.length);
        return profile;
    }

    private static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0, 48", "2, 1, 0, 48", "3, 1, 1, 48", "4, 0, 1, 48", "5, 0, 0, 32", "6, 1, 0, 32", "7, 1, 1, 32",
            "8, 0, 1, 32"})
    void a_photo_is_turned_as_the_camera_was_held(int orientation, int right, int low, int width) throws Exception {
        for (byte[] photo : List.of(jpegWith(segment(0xE1, "Exif\0\0", exif(orientation, true))),
                Pictures.png(Pictures.png(), List.of(chunk("eXIf", exif(orientation, false))), NOTHING),
                Pictures.webp(0x08, List.of(riff("EXIF", exif(orientation, true)))))) {
            BufferedImage upright = decoded(TestFiles.inspection().check(photo).content());

            assertThat(upright.getWidth()).isEqualTo(width);
            for (int x = 0; x < 2; x++) {
                for (int y = 0; y < 2; y++) {
                    int colour = upright.getRGB(upright.getWidth() * (1 + 2 * x) / 4, upright.getHeight() * (1 + 2 * y) / 4);
                    assertThat((colour & 0xFF) < 128).as(x + " " + y).isEqualTo(x == right && y == low);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"20000, 20000", "2147483647, 1", "1, 50000001", "50001, 1000"})
    void a_picture_too_big_to_draw_is_refused_by_its_header(int width, int height) {
        assertThatThrownBy(() -> TestFiles.inspection().check(Pictures.bomb(width, height))).isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).key()).isIn("files.too-many-pixels", "files.broken");
    }

    @Test
    void a_picture_that_is_drawn_over_without_end_is_refused_before_it_is_drawn() throws Exception {
        assertThat(TestFiles.inspection().check(Pictures.scans(0)).kind()).isEqualTo(Kind.PHOTO);
        assertThat(TestFiles.inspection().check(Pictures.scans(20)).kind()).isEqualTo(Kind.PHOTO);
        assertThatThrownBy(() -> TestFiles.inspection().check(Pictures.scans(1_000))).isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).key()).isEqualTo("files.too-many-pixels");
    }

    @Test
    void pixels_count_as_often_as_they_are_drawn() throws Exception {
        assertThat(TestFiles.inspection().check(Pictures.scans(1_000, 800, 10)).kind()).isEqualTo(Kind.PHOTO);
        assertThatThrownBy(() -> TestFiles.inspection().check(Pictures.scans(2_800, 2_000, 85))).as("5.6 million, 95 times")
                .isInstanceOf(Refused.class).extracting(refused -> ((Refused) refused).key()).isEqualTo("files.too-many-pixels");
    }

    @Test
    void the_most_there_is_to_draw_is_given_up_when_the_patience_with_it_ends() {
        Ticking clock = new Ticking();
        assertThatThrownBy(() -> new Inspection(clock).check(Pictures.scans(2_500, 2_000, 85))).isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).key()).isEqualTo("files.too-many-pixels");
        assertThat(clock.asked).as("when it began, and once a second until it was stopped").isEqualTo(1 + 20);
    }

    /** Each time it is asked, a second has passed: as long as a twentieth of a picture takes on a machine that is very slow. */
    private static final class Ticking extends Clock {
        private int asked;

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusSeconds(asked++);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void a_large_photo_becomes_as_large_as_a_screen() throws Exception {
        BufferedImage large = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        ImageIO.write(large, "jpeg", out);

        BufferedImage kept = decoded(TestFiles.inspection().check(out.toByteArray()).content());
        assertThat(kept.getWidth()).isEqualTo(2048);
        assertThat(kept.getHeight()).isEqualTo(1536);
    }

    private static byte[] jpegWith(byte[] segment) {
        return Pictures.jpeg(Pictures.jpeg(), List.of(segment), NOTHING);
    }

    private static BufferedImage decoded(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** Reads the JPEG segment by segment: nothing but what it needs, and nothing behind its end. */
    static void mustBeBare(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            assertThat(NEEDED).contains(jpeg[at + 1] & 0xFF);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        int end = at;
        while (!((jpeg[end] & 0xFF) == 0xFF && (jpeg[end + 1] & 0xFF) == 0xD9)) {
            end++;
        }
        assertThat(end + 2).isEqualTo(jpeg.length);
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain(PLANTED).doesNotContain("Exif")
                .doesNotContain("<html");
        assertThat(Arrays.copyOf(jpeg, 2)).containsExactly(0xFF, 0xD8);
    }
}
