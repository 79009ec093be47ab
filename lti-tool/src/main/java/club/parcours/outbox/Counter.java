package club.parcours.outbox;

import static java.time.temporal.ChronoUnit.MILLIS;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Tokens;
import club.parcours.outbox.Parcel.Claimed;
import club.parcours.outbox.Parcels.Most;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Takes parcels from the file and books what became of them, in short transactions before and after the work. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Counter {
    /** In hand at a time on all nodes, so that neither a backlog of one nor an LMS that hangs holds up the others. */
    private static final int MOST_OF_ONE_TENANT = 4;
    private static final int MOST_OF_ONE_LANE = 2;
    private static final List<Duration> BACK_OFF = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1),
            Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6));
    /** Five waits of the list, then every six hours: seven days. */
    private static final int MOST_ATTEMPTS = 32;
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    Parcels parcels;

    @Inject
    ClubConfig config;

    @Inject
    Tokens chance;

    @Inject
    Clock clock;

    List<Claimed> claim(int most) {
        return parcels.claim(new Most(most, MOST_OF_ONE_TENANT, MOST_OF_ONE_LANE), now(), config.outboxLease);
    }

    /** Returns true if the parcel is given up by this. */
    boolean settle(Claimed claimed, Outcome outcome) {
        if (outcome instanceof Outcome.Later later) {
            return later(claimed, later.atLeast(), "later");
        }
        if (outcome instanceof Outcome.NotYet early) {
            parcels.rest(claimed, now().plus(early.rest()));
            return false;
        }
        boolean settled = outcome instanceof Outcome.Dead dead
                ? parcels.settle(claimed, Parcel.State.DEAD, dead.reason())
                : parcels.settle(claimed, Parcel.State.DONE, "");
        if (!settled) {
            parcels.postpone(claimed, now(), "changed");
        }
        return false;
    }

    /** Books a failure by its code. Returns true if the parcel is given up by this. */
    boolean later(Claimed claimed, Duration atLeast, String error) {
        if (claimed.attempts() >= MOST_ATTEMPTS && parcels.settle(claimed, Parcel.State.DEAD, error)) {
            return true;
        }
        Duration wait = wait(claimed.attempts());
        parcels.postpone(claimed, now().plus(wait.compareTo(atLeast) > 0 ? wait : atLeast), error);
        return false;
    }

    void sweep() {
        parcels.sweep(now().minus(KEPT));
    }

    /** With up to a fifth more, so that a platform that was away is not met by everything at once. */
    private Duration wait(int attempts) {
        Duration wait = BACK_OFF.get(Math.min(Math.max(attempts, 1), BACK_OFF.size()) - 1);
        int jitter = chance.bytes(1)[0] & 0xff;
        return wait.plusMillis(wait.toMillis() / 5 * jitter / 256);
    }

    /** As exact as both databases and the wire: a lease is compared with what was read back. */
    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }
}
