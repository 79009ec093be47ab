package club.parcours.exercise;

import club.parcours.files.FileAudience;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.Portfolio;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** A voice or a photo in an answer is seen by whom the entry in the portfolio is shown to, as long as it stands in it. */
@ApplicationScoped
class AnswerFiles implements FileAudience {
    @Inject
    Portfolio portfolio;

    @Override
    public String room() {
        return Exercises.ROOM;
    }

    @Override
    public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
        return portfolio.shown(viewer, owner, new Origin(Exercises.ROOM, reference))
                .filter(entry -> entry.fields().values().stream().anyMatch(ids -> ids.contains(file.toString()))).isPresent();
    }
}
