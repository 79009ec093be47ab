package club.parcours.milestone;

import club.parcours.curriculum.Text;
import club.parcours.web.Aloud.Labelled;

/**
 * One line of a checklist.
 *
 * @param have   how many there are now
 * @param needed how many it takes
 * @param judged whether a facilitator decides about it
 */
public record CriterionView(String id, Text label, long have, int needed, int points, boolean judged)
        implements Labelled {
    public boolean met() {
        return have >= needed;
    }
}
