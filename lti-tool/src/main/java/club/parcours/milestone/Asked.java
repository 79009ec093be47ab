package club.parcours.milestone;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants a rule to ask for.
 *
 * @param counted     how many of each line that counts, none of the others; nothing to be as above again
 * @param facilitator whether a facilitator looks at it
 * @param claims      the competences it takes
 */
record Asked(Map<String, Integer> counted, boolean facilitator, Optional<ClaimsAsked> claims) {
    /** As the organisation says, or the curriculum. */
    static final Asked AS_ABOVE = lines(Map.of(), false);

    static Asked lines(Map<String, Integer> counted, boolean facilitator) {
        return new Asked(counted, facilitator, Optional.empty());
    }
}
