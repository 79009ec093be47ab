package club.parcours.portfolio;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody looked at something of somebody else's.
 *
 * @param item   id of the step, the entry or the claim
 * @param reader empty once they are erased
 * @param role   what they were in the course then
 */
public record ReadingView(UUID item, Optional<PersonId> reader, Role role, Instant at) {
    /** For its owner to take along: what somebody was in the course, and not who they are elsewhere. */
    Exported exported() {
        return new Exported(item, role, at);
    }

    /** See {@link ReadingView}. */
    public record Exported(UUID item, Role role, Instant at) {}

    @Override
    public String toString() {
        return "ReadingView[" + item + "]";
    }
}
