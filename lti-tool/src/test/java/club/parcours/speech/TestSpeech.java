package club.parcours.speech;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.outbox.TestAfterCommit;
import club.parcours.privacy.Vault;
import club.parcours.web.Aloud.Voices;
import club.parcours.web.TestMessages;
import java.nio.file.Path;
import java.time.Clock;

/** What can be heard, as the server wires it, on a test database; nothing is spoken on demand. */
public final class TestSpeech {
    final Speech speech = new Speech();
    final Speaker speaker = new Speaker();

    private TestSpeech(TestDatabase database, Vault vault) {
        RecordingAudience audience = new RecordingAudience();
        audience.speech = speech;
        speech.recordings = new Recordings();
        speech.recordings.entities = database.entities();
        speech.repertoire = new Repertoire();
        speech.repertoire.curriculum = TheCurriculum.asShipped();
        speech.repertoire.messages = TestMessages.in("fr", "en");
        speech.repertoire.clock = Clock.systemUTC();
        speech.files = TestFiles.on(database, vault, Clock.systemUTC(), audience);
        speech.remembered = new Remembered();
        speech.afterCommit = new TestAfterCommit();
        speech.remembered.clock = Clock.systemUTC();
        speech.ids = new Ids();
        speech.clock = Clock.systemUTC();
        speaker.shipped = new Shipped();
        speaker.recordedForEditions = new Recorded(speech.repertoire.curriculum, Path.of("target"), Clock.systemUTC());
        speaker.making = new Making(false, Path.of("target"), speech.repertoire);
        speaker.remembered = speech.remembered;
        speaker.speech = speech;
        speaker.repertoire = speech.repertoire;
    }

    static TestSpeech on(TestDatabase database, Vault vault) {
        return new TestSpeech(database, vault);
    }

    /** For pages of other rooms. */
    public static Voices voices(TestDatabase database, Vault vault) {
        return on(database, vault).speaker;
    }
}
