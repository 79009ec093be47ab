package club.parcours.feedback;

import club.parcours.files.FileAudience;
import club.parcours.files.SentForm;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** A voice is heard by whoever may read what is said, as soon as it is shown to them. */
@ApplicationScoped
class ImpressionAudience implements FileAudience {
    @Inject
    Feedback feedback;

    @Override
    public String room() {
        return Feedback.ROOM;
    }

    @Override
    public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
        return SentForm.id(reference).filter(id -> feedback.isHeard(viewer, owner, id, file)).isPresent();
    }
}
