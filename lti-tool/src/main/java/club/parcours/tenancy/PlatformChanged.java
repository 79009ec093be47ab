package club.parcours.tenancy;

import java.util.UUID;

/** Something about a registration is different now. */
record PlatformChanged(UUID registration) {}
