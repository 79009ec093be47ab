package club.parcours.milestone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a score came about.
 *
 * @param name     the call name; empty for one's own
 * @param rule     by which it was judged
 * @param lines    of that rule
 * @param today    whether they are those of today, since the edition of then is not there any more
 * @param items    what counted, as far as the viewer may see it
 * @param frozenAt when it was submitted; empty where items are as they are now
 * @param hidden   how many more there are that the viewer may not see
 * @param history  what was submitted and decided, the latest first
 */
public record TrailView(Optional<String> name, String person, MilestoneView milestone, RuleMark rule, List<RuleView.Line> lines,
        boolean today, FrozenView items,
        Optional<Instant> frozenAt, long hidden, List<SubmissionView> history) {
    /** Whether somebody decides, by that rule. */
    public boolean judged() {
        return lines.stream().anyMatch(RuleView.Line::judged);
    }

    @Override
    public String toString() {
        return "TrailView[" + person + "]";
    }
}
