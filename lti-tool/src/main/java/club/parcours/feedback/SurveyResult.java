package club.parcours.feedback;

import club.parcours.curriculum.Item;
import java.util.List;

/**
 * What a course answered before the first module and after the last.
 *
 * @param choices from the least to the most
 */
public record SurveyResult(List<Item> choices, List<Line> lines) {
    /**
     * One question.
     *
     * @param entry how often each choice was made, in the order of the choices; empty as long as there are too few
     * @param exit  the same afterwards
     */
    public record Line(Item question, List<Integer> entry, List<Integer> exit) {
        /** Whether there is anything to see of it. */
        boolean any() {
            return !entry.isEmpty() || !exit.isEmpty();
        }
    }

    /** Whether there is anything to see. */
    public boolean any() {
        return lines.stream().anyMatch(Line::any);
    }
}
