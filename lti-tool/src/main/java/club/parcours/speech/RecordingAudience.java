package club.parcours.speech;

import club.parcours.files.FileAudience;
import club.parcours.files.FilePlace;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Everybody in the organisation hears it: it is taken away where it was recorded. */
    @Override
    public Map<String, FilePlace> places(Viewer owner, Collection<String> references) {
        return references.stream().collect(Collectors.toMap(reference -> reference,
                reference -> new FilePlace("speech.place", "", "recordings/" + reference, true)));
    }
}
