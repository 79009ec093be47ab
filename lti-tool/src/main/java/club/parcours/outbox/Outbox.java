package club.parcours.outbox;

import static java.time.temporal.ChronoUnit.MILLIS;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Ids;
import club.parcours.outbox.Parcel.Fresh;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a door leaves what must happen after its transaction has committed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
    @Inject
    Parcels parcels;

    @Inject
    Clerk clerk;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /**
     * Puts a parcel for the current tenant; joins the caller's transaction, and is nothing if that rolls back. While a
     * parcel of the same kind and key waits, its body is replaced and it stays due when it was.
     *
     * @param key what it is about, at most 100 characters
     * @param notBefore when a new parcel may go out; a time in the past means at once
     */
    public void put(String kind, String key, String body, Instant notBefore) {
        put(kind, key, Optional.empty(), body, notBefore);
    }

    /**
     * As above, for a parcel that goes to an LMS: few go to the same one at a time, so that one that hangs holds up nobody
     * else's.
     *
     * @param platform the registration it goes to
     */
    public void put(String kind, String key, UUID platform, String body, Instant notBefore) {
        put(kind, key, Optional.of(platform), body, notBefore);
    }

    /** What waits for an LMS, because it was tried in vain, need wait no longer. What is on its way is left alone. */
    public void hurry(UUID platform) {
        parcels.hurry(platform.toString(), clock.instant().truncatedTo(MILLIS));
        transaction.registerInterposedSynchronization(new Nudge());
    }

    private void put(String kind, String key, Optional<UUID> platform, String body, Instant notBefore) {
        Instant now = clock.instant().truncatedTo(MILLIS);
        parcels.put(new Fresh(ids.next(), CurrentTenant.id(), kind, key, platform.map(UUID::toString).orElse(""), body),
                notBefore.truncatedTo(MILLIS), now);
        if (!notBefore.isAfter(now)) {
            transaction.registerInterposedSynchronization(new Nudge());
        }
    }

    /** A parcel that is due at once need not wait for the next round. */
    private final class Nudge implements Synchronization {
        @Override
        public void beforeCompletion() {
            // the parcel is in the transaction already
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                clerk.nudge();
            }
        }
    }
}
