package club.parcours.milestone;

import java.util.List;

/**
 * A milestone of somebody else.
 *
 * @param name      their call name
 * @param history   what they submitted, the latest first
 * @param typed     what the viewer has typed about it so far
 * @param overtaken somebody decided, or it was submitted anew, while the viewer typed
 * @param unasked   whether it is counted by itself, and a person may correct that
 * @param replies   advice at one tap
 * @param longest   of advice, in characters
 */
public record ReviewView(String person, String name, MilestoneView milestone, List<SubmissionView> history, Verdict typed,
        boolean overtaken, boolean unasked, List<Decision> decisions, List<Reply> replies, int longest) {
    /** With all there is to choose from. */
    public ReviewView(String person, String name, MilestoneView milestone, List<SubmissionView> history, Verdict typed,
            boolean overtaken) {
        this(person, name, milestone, history, typed, overtaken, unasked(milestone, history), unasked(milestone, history)
                ? List.of(Decision.REACHED) : List.of(Decision.values()), List.of(Reply.values()), Reviews.LONGEST);
    }

    private static boolean unasked(MilestoneView milestone, List<SubmissionView> history) {
        return history.isEmpty() && !milestone.plan().judged();
    }

    /** The same with what was typed about the latest submission; what was typed about an earlier one is left out. */
    ReviewView typed(VerdictForm form) {
        boolean same = history.stream().findFirst().map(SubmissionView::id).equals(form.submission());
        return same ? new ReviewView(person, name, milestone, history, form.verdict(), overtaken) : this;
    }

    /** Whether the form is to stand open although something is decided. */
    public boolean open() {
        return overtaken || typed != Verdict.BLANK;
    }

    @Override
    public String toString() {
        return "ReviewView[" + person + "]";
    }
}
