package club.parcours.curriculum;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

    /**
     * The same with these lines. All points are shared out in the proportion the lines have now, in whole points: largest
     * remainders first. Where none of them has any, the first of them have the same.
     */
    public MilestonePlan asking(List<Criterion> lines) {
        int given = lines.stream().mapToInt(Criterion::points).sum();
        int[] weights = lines.stream().mapToInt(one -> given > 0 ? one.points() : one.measure().equals("entries") ? 1 : 0).toArray();
        int weight = IntStream.of(weights).sum();
        int[] share = IntStream.of(weights).map(one -> one * points / weight).toArray();
        int left = points - IntStream.of(share).sum();
        IntStream.range(0, share.length).boxed()
                .sorted(Comparator.comparing((Integer at) -> -(weights[at] * points % weight)))
                .limit(left).forEach(at -> share[at]++);
        return new MilestonePlan(id, module, icon, points, title, reached, IntStream.range(0, share.length)
                .mapToObj(at -> lines.get(at).worth(share[at])).toList());
    }

    /** Ids of the lines of its checklist. */
    public List<String> lines() {
        return criteria.stream().map(Criterion::id).toList();
    }

    /** Whether a facilitator decides about it. */
    public boolean judged() {
        return criteria.stream().anyMatch(Criterion::judged);
    }
}
