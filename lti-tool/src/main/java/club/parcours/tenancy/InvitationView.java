package club.parcours.tenancy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An invitation as its organisation sees it; the link itself is not kept.
 *
 * @param until when it ends, spent or not
 * @param registration the LMS it connected
 */
public record InvitationView(UUID id, Instant created, Instant until, InvitationState state,
                             Optional<UUID> registration) {}
