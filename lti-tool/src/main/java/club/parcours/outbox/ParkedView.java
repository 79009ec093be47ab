package club.parcours.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A parcel that was given up, without what is in it.
 *
 * @param reason code of the last failure
 * @param at     when it was tried last
 */
public record ParkedView(UUID id, UUID tenant, String kind, String reason, Instant since, Instant at) {}
