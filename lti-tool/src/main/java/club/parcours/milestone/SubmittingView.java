package club.parcours.milestone;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Text;
import java.util.List;
import java.util.Optional;

/**
 * What there is to submit for a milestone, and what became of it.
 *
 * @param open    whether it can be submitted now
 * @param now     what a facilitator would see
 * @param again   after advice, what to look at again
 * @param history the latest first
 */
public record SubmittingView(boolean open, FrozenView now, List<Again> again, List<SubmissionView> history) {
    /** A line of the checklist to look at again. @param path below the launch, of the exercise that helps */
    public record Again(Text label, Optional<String> path) {}

    /** Lines of a checklist, each with what helps with it. @param exercises of its module */
    static List<Again> again(MilestonePlan plan, List<String> lines, List<Exercise> exercises) {
        return plan.criteria().stream().filter(one -> lines.contains(one.id()))
                .map(one -> new Again(one.label(), exercises.stream().filter(each -> each.helps(one))
                        .findFirst().map(each -> "exercises/" + each.id()))).toList();
    }

    /** The latest that was not taken back. */
    public Optional<SubmissionView> latest() {
        return history.stream().filter(one -> !one.takenBack()).findFirst();
    }
}
