package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import java.time.Instant;

/** A milestone's checklist was met for the first time; told within the same transaction. */
public record MilestoneReached(PersonId person, String milestone, Instant at) {}
