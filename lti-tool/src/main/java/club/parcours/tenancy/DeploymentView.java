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
 * @param launched   somebody came from it
 */
public record DeploymentView(UUID id, UUID registration, String deployment, UUID tenant, String organisation,
        boolean open, boolean waits, boolean launched, Instant createdAt) {
    /** Of the words for its state, the last part of the key. */
    public String word() {
        return waits ? "waits" : !open ? "closed" : launched ? "open" : "first";
    }

    /** Whether all is done: nothing is waited for, and nothing is closed. */
    public boolean used() {
        return open && launched;
    }
}
