package club.parcours.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a path has of a module, where that is not all of it. What it does not name is as the module has it.
 *
 * @param minutesLive about how long the group meets for it
 * @param title       of the module
 * @param why         why it matters
 * @param objectives  none to leave them as they are
 * @param name        of the milestone
 * @param exercises   which of them are on the path, in the module's order
 * @param lines       which lines of the milestone's checklist are left; they share all its points
 */
public record Portion(String module, int minutesLive, Optional<Text> title, Optional<Text> promise, Optional<Prose> why,
        List<Text> objectives, Optional<Text> name, Optional<Text> reached, List<Task> exercises, List<Line> lines) {

    /** One exercise. @param aimed how many sheets it invites to fill in, where that is less than usual */
    public record Task(String id, Optional<Integer> aimed, Optional<Integer> minutes, Optional<Text> title,
            Optional<Text> instruction, Optional<Text> done) {

        private Exercise of(Exercise whole) {
            return whole instanceof WorksheetExercise sheet && (aimed.isPresent() || minutes.isPresent() || title.isPresent())
                    ? sheet.lessened(this) : whole;
        }
    }

    /** One line of the checklist. @param atLeast how many are needed, where that is less than usual */
    public record Line(String id, Optional<Integer> atLeast, Optional<Text> label) {
        private Criterion of(Criterion whole) {
            return whole.asking(atLeast.orElse(whole.atLeast()), label.orElse(whole.label()));
        }
    }

    Module of(Module whole) {
        List<Exercise> some = whole.exercises().stream().flatMap(one -> exercises.stream()
                .filter(task -> task.id().equals(one.id())).map(task -> task.of(one))).toList();
        return new Module(whole.id(), whole.order(), whole.icon(), title.orElse(whole.title()), promise.orElse(whole.promise()),
                objectives.isEmpty() ? whole.objectives() : objectives, why.orElse(whole.why()),
                some.stream().mapToInt(Exercise::minutes).sum(), minutesLive, some, whole.card(), of(whole.milestone()),
                whole.forum());
    }

    private MilestonePlan of(MilestonePlan whole) {
        List<Criterion> asked = new ArrayList<>();
        whole.criteria().forEach(one -> lines.stream().filter(line -> line.id().equals(one.id())).findFirst()
                .ifPresent(line -> asked.add(line.of(one))));
        return new MilestonePlan(whole.id(), whole.module(), whole.icon(), whole.points(), name.orElse(whole.title()),
                reached.orElse(whole.reached()), whole.criteria()).asking(asked);
    }
}
