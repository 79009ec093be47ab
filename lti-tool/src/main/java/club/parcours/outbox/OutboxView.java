package club.parcours.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the outbox does.
 *
 * @param waiting how many parcels are on their way
 * @param due     when the oldest of them is due
 * @param parked  those given up
 * @param next    after which one to go on, if there are more
 */
public record OutboxView(long waiting, Optional<Instant> due, List<ParkedView> parked, Optional<UUID> next) {}
