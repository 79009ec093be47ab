package club.parcours.launch;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Trace;
import club.parcours.privacy.Perishable;
import club.parcours.tenancy.Organisations;
import club.parcours.web.BrowserSessions;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets nonces and sessions whose time is over, and has each room let go of what it keeps for a time only. */
@ApplicationScoped
class ExpirySweep {
    private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);
    private static final long MINUTES = 10;
    /** What ages by the year need not be looked for more often. */
    private static final long SLOW_MINUTES = 6 * 60;
    /** Of one room and organisation, so many portions at a time. */
    private static final int PORTIONS = 1000;

    @Inject
    SpentNonces spent;

    @Inject
    BrowserSessions sessions;

    @Inject
    Clock clock;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> sweeping;
    private @Nullable ScheduledFuture<?> letting;

    @Inject
    Organisations organisations;

    @Inject
    @Any
    Instance<Perishable> rooms;

    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) {
        sweeping = timer.scheduleWithFixedDelay(this::sweep, MINUTES, MINUTES, TimeUnit.MINUTES);
        letting = timer.scheduleWithFixedDelay(this::letGo, MINUTES, SLOW_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (sweeping != null) {
            sweeping.cancel(false);
        }
        if (letting != null) {
            letting.cancel(false);
        }
    }

    private void sweep() {
        try {
            spent.removeExpired(clock.instant());
            sessions.sweep();
        } catch (RuntimeException failed) {
            // A task that throws is never run again; the database may be back next time.
            LOG.error("expiry_sweep_failed", new Trace(failed));
        }
    }

    /** What one room or organisation fails in, the others do all the same. */
    void letGo() {
        try {
            organisations.all().forEach(one -> rooms.forEach(room -> letGo(one.id(), room)));
        } catch (RuntimeException failed) {
            LOG.error("retention_failed", new Trace(failed));
        }
    }

    private void letGo(UUID tenant, Perishable room) {
        try {
            int gone = 0;
            int portion = 1;
            for (int done = 0; done < PORTIONS && portion > 0; done++) {
                portion = CurrentTenant.within(tenant, () -> room.removeExpired(clock.instant()));
                gone += portion;
            }
            if (gone > 0) {
                LOG.info("retention_removed {} {} {}", tenant, room.getClass().getSimpleName().replaceFirst("\\$.*$", ""), gone);
            }
        } catch (Exception failed) {
            if (Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause).anyMatch(OptimisticLockException.class::isInstance)) {
                LOG.info("retention_shared {}", tenant); // another node is at it
                return;
            }
            LOG.error("retention_failed {}", tenant, new Trace(failed));
        }
    }
}
