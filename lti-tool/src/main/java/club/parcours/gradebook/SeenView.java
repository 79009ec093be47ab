package club.parcours.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What stood in the LMS's gradebook.
 *
 * @param sentence message key, where there are no points: what there was instead
 * @param same     whether it is our value, whatever the maximum of the LMS's column
 * @param at       when it was asked for
 */
public record SeenView(String sentence, Optional<BigDecimal> points, Optional<BigDecimal> maximum, boolean same,
                       Instant at) {}
