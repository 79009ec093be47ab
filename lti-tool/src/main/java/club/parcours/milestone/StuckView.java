package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import java.time.Instant;

/** Somebody who was told “almost” or “not yet” and has submitted nothing since. @param since when they were told last */
public record StuckView(PersonId person, String milestone, Instant since) {}
