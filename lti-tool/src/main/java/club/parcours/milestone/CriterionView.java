package club.parcours.milestone;

import club.parcours.curriculum.Text;

/**
 * One line of a checklist.
 *
 * @param have   how many there are now
 * @param needed how many it takes
 */
public record CriterionView(String id, Text label, long have, int needed, int points) {
    public boolean met() {
        return have >= needed;
    }
}
