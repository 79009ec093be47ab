package club.parcours.tenancy;

import java.util.UUID;

/**
 * What came of a registration.
 *
 * @param fresh false if all of it was known before
 */
public record Registered(UUID registration, UUID tenant, boolean fresh) {}
