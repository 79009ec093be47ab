package club.parcours.tenancy;

import java.time.Instant;

/**
 * Nothing is sent to an LMS for a while.
 *
 * @param reason a code that a facilitator's page can explain; never foreign text
 */
public record Pause(Instant until, String reason) {}
