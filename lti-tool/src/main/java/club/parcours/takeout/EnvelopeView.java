package club.parcours.takeout;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with what somebody takes along.
 *
 * @param state     {@code none}, {@code making}, {@code ready} or {@code failed}
 * @param percent   how much is made
 * @param megabytes how large it is, once it is ready, up to the next tenth
 * @param until     when it is removed
 * @param link      a way to it from outside, if there is one or was
 */
public record EnvelopeView(String state, int percent, double megabytes, Optional<Instant> until, Optional<LinkView> link) {}
