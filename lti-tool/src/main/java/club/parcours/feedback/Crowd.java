package club.parcours.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Many impressions, of which others see only whole threes: of each three that people of one course said of one segment, nobody
 * can tell whose is which. Those who run groups are few in a course, so that theirs are taken together all over the organisation.
 *
 * @param all what was said, of whatever segments
 */
record Crowd(List<Impression> all) {
    /** Nobody is shown in fewer. */
    static final int LEAST = 3;

    /** Among whom an impression is one of several. @param course nothing for those who run groups */
    private record Circle(String segment, String edition, Side side, Optional<UUID> course) {
        static Circle of(Impression one) {
            return new Circle(one.segment(), one.edition(), one.side(),
                    Optional.of(one.cohort()).filter(course -> one.side() == Side.LEARNER));
        }
    }

    /** What may be shown, in an order that says nothing: the ids are random. */
    List<Impression> shown() {
        Map<Circle, List<Impression>> circles = all.stream().collect(Collectors.groupingBy(Circle::of));
        return circles.values().stream()
                .flatMap(circle -> circle.stream()
                        .sorted(Comparator.comparing(Impression::saidAt).thenComparing(Impression::id))
                        .limit(circle.size() / LEAST * LEAST))
                .sorted(Comparator.comparing(Impression::id)).toList();
    }
}
