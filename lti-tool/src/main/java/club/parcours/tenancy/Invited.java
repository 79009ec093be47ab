package club.parcours.tenancy;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A fresh invitation. Its link is told this once and then forgotten.
 *
 * @param link for the administrator of an LMS to paste there
 */
public record Invited(UUID id, URI link, Instant until) {
    @Override
    public String toString() {
        return "Invited[" + id + "]";
    }
}
