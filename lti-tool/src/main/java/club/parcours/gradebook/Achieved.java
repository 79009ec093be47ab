package club.parcours.gradebook;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a person has achieved of a milestone.
 *
 * @param points from 0
 * @param maximum above 0
 * @param complete whether the milestone is reached
 * @param judgedAt when this was found; the score's timestamp, so that a late delivery never looks newer than it is
 * @param corrected whether a person took back what they had decided; then, and only then, fewer points count
 */
public record Achieved(BigDecimal points, BigDecimal maximum, boolean complete, Instant judgedAt, boolean corrected) {
    /** What rules found. */
    public Achieved(BigDecimal points, BigDecimal maximum, boolean complete, Instant judgedAt) {
        this(points, maximum, complete, judgedAt, false);
    }

    public Achieved {
        if (points.signum() < 0 || maximum.signum() <= 0) {
            throw new IllegalArgumentException("points from 0, maximum above 0");
        }
    }
}
