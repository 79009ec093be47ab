package club.parcours.curriculum;

import club.parcours.web.Aloud.Labelled;
import java.util.List;

/**
 * One line of a milestone's checklist.
 *
 * @param id      never changes: {@code PM2-steps}
 * @param measure what is counted: {@code steps step-kinds proud-steps kept-steps entries claims},
 *                or {@code decision}: a facilitator's
 * @param atLeast how many are needed
 * @param points  what it brings when met; nothing before
 * @param label   a sentence for the learner
 * @param kinds   of {@code entries}: the kinds of entry that count
 */
public record Criterion(String id, String measure, int atLeast, int points, Text label, List<String> kinds)
        implements Labelled {
    /** Whether a facilitator decides about this line; nothing is counted for it. */
    public boolean judged() {
        return measure.equals("decision");
    }
}
