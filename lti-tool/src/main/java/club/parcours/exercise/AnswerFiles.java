package club.parcours.exercise;

import club.parcours.files.FileAudience;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** A voice or a photo is seen by whom the entry or the step in the portfolio is shown to, as long as it stands in it. */
@ApplicationScoped
class AnswerFiles implements FileAudience {
    @Inject
    Evidence evidence;

    @Override
    public String room() {
        return Exercises.ROOM;
    }

    @Override
    public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
        Origin origin = new Origin(Exercises.ROOM, reference);
        return evidence.shown(viewer, owner, origin)
                .filter(entry -> entry.fields().values().stream().anyMatch(ids -> ids.contains(file.toString()))).isPresent()
                || evidence.shownStep(viewer, owner, origin)
                        .filter(step -> step.told().files().containsValue(file)).isPresent();
    }
}
