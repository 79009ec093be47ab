package club.parcours.exercise;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.MatchExercise;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.Syllabus;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.files.Files;
import club.parcours.kernel.PersonId;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.StepRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was taken out of the portfolio is not kept here either. */
@ApplicationScoped
class Removals {
    private static final String ANY_LANGUAGE = "";

    @Inject
    Exercises exercises;

    @Inject
    Worksheets worksheets;

    @Inject
    Files files;

    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    void forget(@Observes StepRemoved removed) {
        if (removed.step().origin().room().equals(Exercises.ROOM)) {
            String reference = removed.step().origin().reference();
            files.remove(removed.person(), Exercises.ROOM, reference);
            exercises.dropDraft(removed.person(), StepChanges.name(reference.split("/")[0], removed.step().id()));
        }
    }

    /** What an exercise replaced itself it knows: the answer that stands now is the one that was just given. */
    void forget(@Observes EntryRemoved removed) {
        if (!removed.replaced() && removed.entry().origin().room().equals(Exercises.ROOM)) {
            files.remove(removed.person(), Exercises.ROOM, removed.entry().origin().reference());
            String[] place = removed.entry().origin().reference().split("/");
            Exercise exercise = curriculum.exercise(place[0], ANY_LANGUAGE).orElse(null);
            if (exercise instanceof WorksheetExercise worksheet) {
                worksheets.settle(removed.person(), syllabus.fewest(removed.person(), worksheet), Optional.empty(),
                        WorksheetForm.others(exercises.typed(removed.person(), place[0]), place[place.length - 1]));
            } else if (exercise instanceof MatchExercise match) {
                match.game(place[place.length - 1]).ifPresent(pack -> layAside(removed.person(), match, pack));
            } else if (exercise instanceof SortExercise && place.length > 1) {
                layAside(removed.person(), place[0], place[1]);
            } else {
                forget(removed, place[0], exercise);
            }
        }
    }

    /** The card is as if it had been passed; the others lie where they lay. */
    private void layAside(PersonId person, String exercise, String card) {
        exercises.given(person, exercise)
                .ifPresent(given -> exercises.give(person, exercise, given.with(card, List.of()), Optional.empty()));
    }

    /** The pack is as if nobody had touched it; the exercise stays done as long as another pack is. */
    private void layAside(PersonId person, MatchExercise exercise, SortExercise pack) {
        exercises.given(person, exercise.id()).map(given -> new Sorting(pack, given).without()).ifPresent(rest -> {
            if (exercise.games().stream().anyMatch(one -> new Sorting(one, rest).over())) {
                exercises.give(person, exercise.id(), rest, Optional.empty());
            } else {
                exercises.takeBack(person, exercise.id());
                exercises.keep(person, exercise.id(), rest);
            }
        });
    }

    /** Other qualities of the same answer stay one if they are enough, and else become a draft. */
    private void forget(EntryRemoved removed, String id, @Nullable Exercise exercise) {
        PersonId person = removed.person();
        Sheet rest = exercises.given(person, id).map(given -> HeardQualities.without(given, removed.entry()))
                .orElse(Sheet.EMPTY);
        if (exercise instanceof QualitiesExercise qualities && HeardQualities.enough(qualities, rest)) {
            exercises.give(person, id, rest, Optional.empty());
            return;
        }
        exercises.takeBack(person, id);
        exercises.dropDraft(person, id);
        if (!rest.isEmpty()) {
            exercises.keep(person, id, rest);
        }
    }
}
