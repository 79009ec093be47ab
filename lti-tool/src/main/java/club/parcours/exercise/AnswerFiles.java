package club.parcours.exercise;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.files.FileAudience;
import club.parcours.files.FilePlace;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A voice or a photo is seen by whom the entry or the step in the portfolio is shown to, as long as it stands in it. */
@ApplicationScoped
class AnswerFiles implements FileAudience {
    private static final String PLACE = "exercise.place";

    @Inject
    Evidence evidence;

    @Inject
    ToldFiles toldFiles;

    @Inject
    Curriculum curriculum;

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

    @Override
    public Map<String, FilePlace> places(Viewer owner, Collection<String> references) {
        return references.stream().collect(Collectors.toMap(reference -> reference, reference -> place(owner, reference)));
    }

    /** Of an exercise that is in the book no more, the portfolio. */
    private FilePlace place(Viewer owner, String reference) {
        String[] parts = reference.split("/");
        Exercise exercise = curriculum.exercise(parts[0], owner.language()).orElse(null);
        String title = exercise == null ? "" : exercise.title().value();
        if (exercise instanceof WorksheetExercise sheets && parts.length > 1) {
            return new FilePlace(PLACE, title, sheets.single() ? "exercises/" + parts[0]
                    : "exercises/" + parts[0] + "/sheets/" + parts[1], false);
        }
        return new FilePlace(PLACE, title, exercise == null || parts.length > 1 ? "portfolio" : "exercises/" + parts[0], false);
    }

    @Override
    public boolean isAll(Viewer owner, String reference, UUID file) {
        return evidence.isAll(owner, new Origin(Exercises.ROOM, reference), file);
    }

    @Override
    public void takeOut(Viewer owner, String reference, UUID file) {
        toldFiles.takeOut(owner.person(), reference.split("/")[0], file);
        evidence.takeOut(owner, new Origin(Exercises.ROOM, reference), file);
    }
}
