package club.parcours.milestone;

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

    /** The latest that was not taken back. */
    public Optional<SubmissionView> latest() {
        return history.stream().filter(one -> !one.takenBack()).findFirst();
    }
}
