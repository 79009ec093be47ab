package club.parcours.curriculum;

import java.util.List;

/**
 * What there is to reach in a module, as a visible checklist.
 *
 * @param points all points; the sum of the points of the criteria
 * @param reached said when all criteria are met
 */
public record MilestonePlan(String id, String module, String icon, int points, Text title, Text reached,
        List<Criterion> criteria) {

    /** @throws IllegalArgumentException if the points of the criteria do not add up */
    public MilestonePlan {
        int sum = criteria.stream().mapToInt(Criterion::points).sum();
        if (sum != points) {
            throw new IllegalArgumentException("the criteria bring " + sum + " points, the milestone " + points);
        }
    }

    /** Whether a facilitator decides about it. */
    public boolean judged() {
        return criteria.stream().anyMatch(Criterion::judged);
    }
}
