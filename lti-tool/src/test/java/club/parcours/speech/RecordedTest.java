package club.parcours.speech;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.lti.MovingClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author had recorded is heard for its very words, in whichever edition they stand. */
class RecordedTest {
    @TempDir
    Path folder;

    @TempDir
    Path data;

    @Test
    void a_recording_of_an_edition_is_found_by_its_words_and_has_its_file() throws IOException {
        byte[] sound = Files.readAllBytes(SpokenFiles.files().get(0));
        Utterance card = SpokenFiles.module("fr").get("M1/card/M1D/body");
        TheCurriculum.keep(folder, "2026.90-lyon", card.words().replace("\n", " "), sound);
        MovingClock clock = new MovingClock();
        Recorded recorded = new Recorded(TheCurriculum.with(folder, clock, new TheCurriculum.Chosen()), data, clock);

        String name = recorded.find("fr", card.words()).orElseThrow();
        assertThat(recorded.file(name).orElseThrow()).hasBinaryContent(sound);
        assertThat(recorded.find("en", card.words())).isEmpty();
        assertThat(recorded.find("fr", card.words() + " Oui")).as("other words").isEmpty();
        assertThat(recorded.file("../club.key")).isEmpty();
        assertThat(recorded.file("0123456789abcdef")).isEmpty();

        Files.delete(folder.resolve("2026.90-lyon.zip"));
        clock.pass(Duration.ofMinutes(1));
        assertThat(recorded.find("fr", card.words())).isEqualTo(Optional.empty());
    }

    @Test
    void an_edition_that_cannot_be_read_is_tried_again_after_a_while_and_less_and_less_often() throws IOException {
        Utterance card = SpokenFiles.module("fr").get("M1/card/M1D/body");
        TheCurriculum.keep(folder, "2026.90-lyon", card.words().replace("\n", " "), Files.readAllBytes(SpokenFiles.files().get(0)));
        Path zip = folder.resolve("2026.90-lyon.zip");
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, new byte[] {'P', 'K'});
        MovingClock clock = new MovingClock();
        Recorded recorded = new Recorded(TheCurriculum.with(folder, clock, new TheCurriculum.Chosen()), data, clock);
        assertThat(recorded.find("fr", card.words())).isEmpty();

        clock.pass(Duration.ofMinutes(2));
        assertThat(recorded.find("fr", card.words())).as("still broken").isEmpty();
        Files.write(zip, whole);
        clock.pass(Duration.ofMinutes(1));
        assertThat(recorded.find("fr", card.words())).as("not yet").isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(recorded.find("fr", card.words())).isPresent();
    }
}
