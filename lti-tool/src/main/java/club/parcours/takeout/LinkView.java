package club.parcours.takeout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A way to the envelope from outside, as its owner sees it.
 *
 * @param until   as long as it is open; nothing if it was closed
 * @param fetched when the envelope was taken by it, the latest first
 */
public record LinkView(Optional<Instant> until, List<Instant> fetched) {}
