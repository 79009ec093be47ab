package club.parcours.launch;

import club.parcours.kernel.Trace;
import club.parcours.web.BrowserSessions;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets nonces and sessions whose time is over: nobody can use those any more. */
@ApplicationScoped
class ExpirySweep {
    private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);
    private static final long MINUTES = 10;

    @Inject
    SpentNonces spent;

    @Inject
    BrowserSessions sessions;

    @Inject
    Clock clock;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> sweeping;

    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) {
        sweeping = timer.scheduleWithFixedDelay(this::sweep, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (sweeping != null) {
            sweeping.cancel(false);
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
}
