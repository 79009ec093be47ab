package club.parcours.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.CardPageView;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.TestFiles;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import club.parcours.web.TestTemplates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture of an edition is drawn anew, and shown to those whose course works on that edition. */
class PicturesTest {
    private static final String LYON = "2026.90-lyon";
    private static final String SECRET = "taken at home by Moussa";

    @TempDir
    Path editions;

    @TempDir
    Path data;

    private final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();

    @Test
    void it_stands_in_the_text_and_is_drawn_anew_without_what_else_was_in_the_file() throws IOException {
        String name = TheCurriculum.keepShowing(editions, LYON, withSecret(png()));
        Viewer ada = viewer(Role.PARTICIPANT);
        courses.editions.put(ada.cohort(), LYON);
        Curriculum curriculum = curriculum();

        String card = TestTemplates.seenBy(ada).page("curriculum/card", new CardPageView(curriculum.module("M1", ada).orElseThrow().card(),
                false, false, "modules/M1", false)).toString();
        assertThat(card).contains("<img", "src=\"/app/s/0a1b2c3d/pictures/" + name + "\"", "alt=\"Une porte\"");
        assertThat(curriculum.module("M1", ada).orElseThrow().card().body().value()).as("said").doesNotContain("img", "pictures");
        Path drawn = pictures(curriculum).file(ada, name);
        assertThat(ImageIO.read(drawn.toFile()).getWidth()).isEqualTo(40);
        assertThat(new String(Files.readAllBytes(drawn), StandardCharsets.ISO_8859_1)).startsWith("\u00FF\u00D8\u00FF").doesNotContain(SECRET);
        assertThat(pictures(curriculum).file(ada, name)).isEqualTo(drawn);
    }

    @Test
    void nobody_sees_it_whose_course_works_on_another_edition_but_those_who_look_after_the_organisation() throws IOException {
        String name = TheCurriculum.keepShowing(editions, LYON, png());
        Pictures pictures = pictures(curriculum());

        assertThatThrownBy(() -> pictures.file(viewer(Role.PARTICIPANT), name)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pictures.file(viewer(Role.FACILITATOR), name)).isInstanceOf(NotFound.class);
        assertThat(pictures.file(viewer(Role.REFERENT), name)).isRegularFile();
        assertThatThrownBy(() -> pictures.file(viewer(Role.PARTICIPANT), name)).as("also when it is drawn").isInstanceOf(NotFound.class);
        for (String other : new String[] {"0123456789abcdef", "../club.key", name + ".jpg", ""}) {
            assertThatThrownBy(() -> pictures.file(viewer(Role.REFERENT), other)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void one_that_cannot_be_drawn_is_not_there() throws IOException {
        String name = TheCurriculum.keepShowing(editions, LYON, Arrays.copyOf(png(), 40));
        Pictures pictures = pictures(curriculum());

        assertThatThrownBy(() -> pictures.file(viewer(Role.REFERENT), name)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pictures.file(viewer(Role.REFERENT), name)).isInstanceOf(NotFound.class);
        assertThat(data.resolve("pictures")).doesNotExist();
    }

    private Curriculum curriculum() {
        return TheCurriculum.with(editions, new MovingClock(), courses);
    }

    private Pictures pictures(Curriculum curriculum) {
        return new Pictures(curriculum, TestFiles.drawing(), data);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** Something after the end of the picture. */
    private static byte[] withSecret(byte[] png) {
        byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(png, png.length + secret.length);
        System.arraycopy(secret, 0, both, png.length, secret.length);
        return both;
    }

    private static Viewer viewer(Role role) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(), role, "fr", Optional.empty(),
                ZoneId.of("Europe/Paris"), false);
    }
}
