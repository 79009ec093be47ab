package club.parcours.gradebook;

import club.parcours.lti.GradeEndpoint;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a report's grade can be looked at.
 *
 * @param column empty if none is known
 */
record Look(UUID report, UUID registration, GradeEndpoint endpoint, Optional<URI> column, String userId) {
    @Override
    public String toString() {
        return "Look[" + report + "]";
    }
}
