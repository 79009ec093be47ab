package club.parcours.speech;

import club.parcours.files.FileAudience;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What is recorded for the organisation is heard by everybody in it, as long as it is what is heard for its words. */
@ApplicationScoped
class RecordingAudience implements FileAudience {
    @Inject
    Speech speech;

    @Override
    public String room() {
        return Speech.ROOM;
    }

    @Override
    public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
        return speech.isHeard(owner, reference, file);
    }
}
