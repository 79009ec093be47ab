package club.parcours.launch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A launch that was not let in.
 *
 * @param step where it stopped, as the explanation of the launch counts
 * @param code why, see {@link club.parcours.lti.Reason#code()}
 * @param incident the number on the page that was shown, and in the log
 * @param claims what the token spoke of, by the names the standards know
 * @param otherClaims how many more there were
 */
public record RefusedLaunchView(UUID id, Instant at, UUID registration, String step, String code, String incident,
                                List<String> claims, int otherClaims) {}
