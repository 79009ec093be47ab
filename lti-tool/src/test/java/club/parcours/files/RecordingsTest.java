package club.parcours.files;

import static club.parcours.files.Pictures.PLANTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsTest {
    /** What is shorter is no recording: it may be a short text. */
    private static final int MARK = 4;

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 1234})
    void the_server_measures_how_long_a_voice_is(int packets) throws Refused {
        assertThat(check(Recordings.webm(packets)).millis()).isEqualTo(20 * packets);
        assertThat(check(Recordings.ogg(packets)).millis()).isEqualTo(20 * packets);
        assertThat(check(Recordings.mp4(packets, "mp4a", "soun")).millis()).isEqualTo(packets * 1024_000L / 48_000);
        assertThat(check(Recordings.fragments(packets)).millis()).isEqualTo(packets * 1024_000L / 48_000);
    }

    @Test
    void what_is_longer_than_three_minutes_is_refused_with_what_helps() throws Refused {
        assertThat(check(Recordings.webm(9_100)).millis()).as("the moment it takes to stop").isEqualTo(182_000);
        for (byte[] recording : List.of(Recordings.webm(9_600), Recordings.ogg(9_600), Recordings.mp4(9_600, "mp4a", "soun"))) {
            assertThatThrownBy(() -> check(recording)).isInstanceOf(Refused.class)
                    .extracting(refused -> ((Refused) refused).key()).isEqualTo("files.too-long");
        }
    }

    @Test
    void its_tags_go_and_it_plays_on_as_long_as_before() throws Refused {
        for (byte[] recording : List.of(Recordings.webm(600), Recordings.ogg(100), Recordings.mp4(100, "mp4a", "soun"))) {
            assertThat(text(recording)).contains(PLANTED);
            Checked kept = check(recording);

            assertThat(text(kept.content())).doesNotContain(PLANTED).doesNotContain("LOCATION");
            assertThat(kept.content()).hasSameSizeAs(recording);
            Checked again = check(kept.content());
            assertThat(again.millis()).isEqualTo(kept.millis());
            assertThat(again.content()).as("nothing is left to take out").isEqualTo(kept.content());
        }
    }

    @Test
    void the_type_is_one_of_ours() throws Refused {
        assertThat(check(Recordings.webm(9)).mediaType()).isEqualTo("audio/webm");
        assertThat(check(Recordings.ogg(9)).mediaType()).isEqualTo("audio/ogg");
        assertThat(check(Recordings.mp4(9, "mp4a", "soun")).mediaType()).isEqualTo("audio/mp4");
    }

    @Test
    void films_other_sounds_and_silence_are_refused() {
        refused(Recordings.webm(9, "A_OPUS", 1), "files.video");
        refused(Recordings.webm(9, "A_VORBIS", 2), "files.kind");
        refused(Recordings.webm(0), "files.silent");
        refused(Recordings.ogg(0), "files.silent");
        refused(Recordings.mp4(9, "mp4a", "vide"), "files.video");
        refused(Recordings.mp4(9, "ac-3", "soun"), "files.kind");
        refused(Recordings.mp4(0, "mp4a", "soun"), "files.silent");
    }

    @Test
    void a_recording_cut_anywhere_is_refused_or_shorter_and_never_fails_otherwise() {
        for (byte[] recording : List.of(Recordings.webm(30), Recordings.ogg(30), Recordings.mp4(30, "mp4a", "soun"),
                Recordings.fragments(5))) {
            for (int length = MARK; length < recording.length; length++) {
                byte[] cut = Arrays.copyOf(recording, length);
                try {
                    assertThat(check(cut).millis()).isBetween(1, 640);
                } catch (Refused expected) {
                    assertThat(expected.key()).startsWith("files.");
                }
            }
        }
    }

    @Test
    void a_page_that_was_changed_on_its_way_is_found() {
        byte[] changed = Recordings.ogg(20);
        changed[changed.length - 2] ^= 1;

        refused(changed, "files.broken");
    }

    @Test
    void what_is_hung_onto_the_end_is_found() {
        byte[] page = Pictures.ascii("<html><script>alert(1)</script>");

        refused(Recordings.join(Recordings.ogg(20), page), "files.broken");
        refused(Recordings.join(Recordings.mp4(20, "mp4a", "soun"), page), "files.broken");
    }

    private static Checked check(byte[] recording) throws Refused {
        return TestFiles.inspection().check(recording);
    }

    private static void refused(byte[] recording, String why) {
        assertThatThrownBy(() -> check(recording)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.key()).isEqualTo(why));
    }

    private static String text(byte[] recording) {
        return new String(recording, StandardCharsets.ISO_8859_1);
    }
}
