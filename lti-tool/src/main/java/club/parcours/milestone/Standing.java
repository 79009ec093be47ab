package club.parcours.milestone;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a person is with a milestone.
 *
 * @param points    never fewer than before
 * @param reachedAt when all of the checklist was first met
 */
public record Standing(String milestone, int points, Optional<Instant> reachedAt) {}
