package club.parcours.outbox;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Trace;
import club.parcours.outbox.Parcel.Claimed;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for due parcels every few seconds, and at once when nudged, and hands each to its handler. Every node has a
 * clerk; the row locks divide the work between them.
 */
@ApplicationScoped
class Clerk {
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final int HANDS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Counter counter;

    @Inject
    @Any
    Instance<ParcelHandler> handlers;

    @Inject
    ClubConfig config;

    @Resource
    private ManagedExecutorService workers;

    @Resource
    private ManagedScheduledExecutorService heart;

    private final Semaphore free = new Semaphore(HANDS);
    private final AtomicBoolean nudged = new AtomicBoolean();
    private volatile boolean stopping;
    private @Nullable Future<?> beat;

    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) {
        long every = config.outboxEvery.toMillis();
        beat = heart.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
        heart.scheduleWithFixedDelay(() -> guarded(counter::sweep), 1, 60, TimeUnit.MINUTES);
    }

    /** Looks now instead of at the next beat. Never fails: the next beat comes anyway. */
    void nudge() {
        if (!stopping && nudged.compareAndSet(false, true)) {
            try {
                workers.execute(this::round);
            } catch (RejectedExecutionException busy) {
                nudged.set(false);
                LOG.debug("no thread for a nudge; the next round takes the parcel");
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (beat != null) {
            beat.cancel(false);
        }
        try {
            if (!free.tryAcquire(HANDS, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("stopping with parcels on the way; they go out again when their lease is over");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        nudged.set(false);
        guarded(() -> round(workers));
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            // A scheduled task that throws is never run again; the database may be back in the next round.
            LOG.error("outbox_round_failed", new Trace(failed));
        }
    }

    /** Claims as much as there are free hands and returns without waiting for them. */
    void round(Executor executor) {
        int hands = stopping ? 0 : free.drainPermits();
        List<Claimed> claimed = List.of();
        try {
            claimed = hands == 0 ? claimed : counter.claim(hands);
        } finally {
            free.release(hands - claimed.size());
        }
        claimed.forEach(parcel -> executor.execute(() -> work(parcel)));
    }

    /** Whoever is done looks for more: the next of the same tenant may have waited for this hand. */
    private void work(Claimed parcel) {
        try {
            CurrentTenant.within(parcel.tenant(), () -> {
                deliver(parcel);
                return parcel;
            });
        } catch (Exception failed) {
            LOG.error("parcel_not_settled {} {}", parcel, failed.getClass().getName());
        } finally {
            free.release();
        }
        nudge();
    }

    private void deliver(Claimed parcel) {
        Optional<ParcelHandler> handler = handlerOf(parcel);
        if (handler.isEmpty()) {
            // A node of another version may know it.
            LOG.warn("parcel_without_handler {}", parcel);
            counter.later(parcel, Duration.ZERO, "no_handler");
            return;
        }
        if (settle(parcel, handler.get())) {
            LOG.warn("parcel_given_up {}", parcel);
            handler.get().givenUp(parcel.key());
        }
    }

    Optional<ParcelHandler> handlerOf(Claimed parcel) {
        return handlers.stream().filter(handler -> handler.kind().equals(parcel.kind())).findFirst();
    }

    private boolean settle(Claimed parcel, ParcelHandler handler) {
        Outcome outcome;
        try {
            if (parcel.revived()) {
                handler.revived(parcel.key());
            }
            outcome = handler.handle(parcel.key(), parcel.body());
        } catch (Exception failed) { // also what no signature tells of: a transaction manager's RollbackException
            LOG.error("parcel_failed {}", parcel, new Trace(failed));
            return counter.later(parcel, Duration.ZERO, failed.getClass().getSimpleName());
        }
        return counter.settle(parcel, outcome);
    }
}
