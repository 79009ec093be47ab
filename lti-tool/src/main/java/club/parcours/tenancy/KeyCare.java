package club.parcours.tenancy;

import club.parcours.kernel.Trace;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day destroys worn keys, and says when the one in use has grown old. */
@ApplicationScoped
class KeyCare {
    private static final Logger LOG = LoggerFactory.getLogger(KeyCare.class);

    @Inject
    Keyring keyring;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> caring;

    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) {
        caring = timer.scheduleWithFixedDelay(this::care, 1, 24 * 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (caring != null) {
            caring.cancel(false);
        }
    }

    void care() {
        try {
            if (keyring.tidy()) {
                LOG.warn("signing_key_old: it is older than a year; see deployment/bin/rotate-keys");
            }
        } catch (RuntimeException failed) {
            // A task that throws is never run again; the database may be back next time.
            LOG.error("key_care_failed", new Trace(failed));
        }
    }
}
