package club.parcours.lti.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands in a column for one person now, perhaps changed by a teacher.
 *
 * @param score missing is not zero: some platforms leave out a zero, some an empty grade
 */
public record Result(String userId, Optional<BigDecimal> score, Optional<BigDecimal> maximum,
                     Optional<String> comment, Optional<Instant> timestamp) {
    @Override
    public String toString() {
        return "Result[…]";
    }
}
