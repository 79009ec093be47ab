package club.parcours.milestone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a score came about.
 *
 * @param name         the call name; empty for one's own
 * @param rule         by which it was judged
 * @param lines        of that rule
 * @param today        whether they are those of today, since the edition of then is not there any more
 * @param items        what counted, as far as the viewer may see it
 * @param frozenAt     when it was submitted; empty where items are as they are now
 * @param hidden       how many more there are that the viewer may not see
 * @param history      what was submitted and decided in this course, the latest first
 * @param elsewhere    the decision of another course that it stands on, where nothing was decided in this one
 * @param judged       whether somebody decides, by that rule
 * @param countedAlone whether nobody decided anything: what counts was counted
 */
public record TrailView(Optional<String> name, String person, MilestoneView milestone, RuleMark rule, List<RuleView.Line> lines,
        boolean today, FrozenView items,
        Optional<Instant> frozenAt, long hidden, List<SubmissionView> history, Optional<Elsewhere> elsewhere, boolean judged,
        boolean countedAlone) {
    /** Decided in another course of the same person. @param said for that person alone */
    public record Elsewhere(Instant at, Optional<JudgementView> said) {}

    /** With what follows from it. */
    public TrailView(Optional<String> name, String person, MilestoneView milestone, RuleMark rule, List<RuleView.Line> lines,
            boolean today, FrozenView items, Optional<Instant> frozenAt, long hidden, List<SubmissionView> history,
            Optional<Elsewhere> elsewhere) {
        this(name, person, milestone, rule, lines, today, items, frozenAt, hidden, history, elsewhere,
                lines.stream().anyMatch(RuleView.Line::judged), history.isEmpty() && elsewhere.isEmpty());
    }

    @Override
    public String toString() {
        return "TrailView[" + person + "]";
    }
}
