package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import java.time.Instant;

/**
 * A milestone was not reached and now is, by counting or by a decision; told within the same transaction. Told again where a
 * decision was taken back and it is reached anew.
 */
public record MilestoneReached(PersonId person, String milestone, Instant at) {}
