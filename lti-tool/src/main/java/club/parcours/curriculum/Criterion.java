package club.parcours.curriculum;

import club.parcours.web.Aloud.Labelled;
import java.util.List;

/**
 * One line of a milestone's checklist.
 *
 * @param id      never changes: {@code PM2-steps}
 * @param measure what is counted: {@code steps step-kinds proud-steps kept-steps entries}; {@code chosen}: entries in which one
 *                of the choices was chosen; {@code claims}: competences, where a rule asks for them; or {@code decision}: a
 *                facilitator's
 * @param atLeast how many are needed
 * @param points  what it brings when met; nothing before
 * @param label   a sentence for the learner
 * @param kinds   of {@code entries} and {@code chosen}: the kinds of entry that count
 * @param choices of {@code chosen}: one of these was chosen in it
 */
public record Criterion(String id, String measure, int atLeast, int points, Text label, List<String> kinds, List<String> choices)
        implements Labelled {
    /** What is counted in entries in which something certain was chosen. */
    public static final String CHOSEN = "chosen";

    /** One that counts something else than what was chosen. */
    public Criterion(String id, String measure, int atLeast, int points, Text label, List<String> kinds) {
        this(id, measure, atLeast, points, label, kinds, List.of());
    }

    /** The same that asks for so many, in these words. */
    public Criterion asking(int many, Text words) {
        return new Criterion(id, measure, many, points, words, kinds, choices);
    }

    /** The same that brings so many points. */
    Criterion worth(int share) {
        return new Criterion(id, measure, atLeast, share, label, kinds, choices);
    }

    /** Whether a facilitator decides about this line; nothing is counted for it. */
    public boolean judged() {
        return measure.equals("decision");
    }
}
