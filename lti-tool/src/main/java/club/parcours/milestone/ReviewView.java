package club.parcours.milestone;

import java.util.List;
import java.util.Optional;

/**
 * A milestone of somebody else.
 *
 * @param name      their call name
 * @param history   what they submitted, the latest first
 * @param typed     what the viewer has typed about it so far
 * @param overtaken somebody decided, or it was submitted anew, while the viewer typed
 */
public record ReviewView(String person, String name, MilestoneView milestone, List<SubmissionView> history, Verdict typed,
        boolean overtaken) {
    /** The one to decide about. */
    public Optional<SubmissionView> latest() {
        return history.stream().findFirst();
    }

    /** Advice at one tap. */
    public List<Reply> replies() {
        return List.of(Reply.values());
    }

    public List<Decision> decisions() {
        return List.of(Decision.values());
    }

    public int longest() {
        return Reviews.LONGEST;
    }

    @Override
    public String toString() {
        return "ReviewView[" + person + "]";
    }
}
