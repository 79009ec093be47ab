package club.parcours.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody was shown and may agree to; it travels sealed in the form, since a frame keeps no cookie.
 *
 * @param address of the LMS's configuration
 * @param token of the LMS for the registration, if it gave one
 * @param essence of the configuration that was shown
 */
record Asking(UUID invitation, String address, Optional<String> token, String essence, Instant expires) {
    @Override
    public String toString() {
        return "Asking[" + invitation + "]";
    }
}
