package club.parcours.tenancy;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of ours, without the key.
 *
 * @param kid       its name in tokens and in our key set
 * @param signsFrom when it begins or began to sign
 * @param goneAt    when a retired key is destroyed
 * @param old       it is the one we sign with, and should be followed by another
 */
public record KeyView(String kid, KeyState state, Instant createdAt, Instant signsFrom, Optional<Instant> goneAt,
        boolean old) {}
