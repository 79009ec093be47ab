package club.parcours.milestone;

import club.parcours.files.FileAudience;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What was submitted is heard and seen by those who run the course; spoken advice by whom it is for, and by them. */
@ApplicationScoped
class ReviewFiles implements FileAudience {
    @Inject
    Reviews reviews;

    @Override
    public String room() {
        return Reviews.ROOM;
    }

    @Override
    public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
        return reviews.shows(viewer, owner, reference);
    }
}
