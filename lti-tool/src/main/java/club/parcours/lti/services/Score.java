package club.parcours.lti.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A score for one person in one column.
 *
 * @param userId    the person's {@code sub} at this platform
 * @param given     not negative; sent with at most four decimals
 * @param maximum   more than zero
 * @param timestamp of the judgement; Moodle refuses what is not at least a whole second later than the last one
 * @param comment   plain text; without one, Moodle removes an earlier comment
 */
public record Score(String userId, BigDecimal given, BigDecimal maximum, Instant timestamp,
                    ActivityProgress activityProgress, GradingProgress gradingProgress, Optional<String> comment) {
    public Score {
        if (userId.isEmpty() || given.signum() < 0 || maximum.signum() <= 0) {
            throw new IllegalArgumentException("A score needs a person, points from 0 and a maximum above 0");
        }
    }

    @Override
    public String toString() {
        return "Score[" + activityProgress + ", " + timestamp + "]";
    }
}
