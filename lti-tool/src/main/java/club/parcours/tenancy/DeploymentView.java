package club.parcours.tenancy;

import java.time.Instant;
import java.util.UUID;

/**
 * A deployment on a desk.
 *
 * @param deployment as the LMS calls it
 * @param tenant     the organisation its launches belong to
 * @param open       launches are welcome
 * @param waits      nobody has approved it yet
 */
public record DeploymentView(UUID id, UUID registration, String deployment, UUID tenant, String organisation,
        boolean open, boolean waits, Instant createdAt) {
    /** Of the words for its state, the last part of the key. */
    public String word() {
        return waits ? "waits" : open ? "open" : "closed";
    }
}
