package club.parcours.tenancy;

import java.time.Instant;
import java.util.UUID;

/**
 * A training organisation on a desk.
 *
 * @param enabled false while it is suspended
 */
public record OrganisationView(UUID id, String name, boolean enabled, Instant createdAt) {}
