package club.parcours.tenancy;

import club.parcours.lti.DeploymentState;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.outbound.AllowedHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What this node knows of all LMSs, read as a whole: a flood of logins with invented issuers costs no query. Read anew
 * by one caller when it is 20 seconds old; from 30 seconds on everybody waits for that.
 */
@ApplicationScoped
class KnownPlatforms implements Registrations, AllowedHosts {
    private static final Duration FRESH = Duration.ofSeconds(20);
    private static final Duration USABLE = Duration.ofSeconds(30);

    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Book book;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    @Override
    public Optional<Registration> find(UUID id) {
        return book().registration(id).map(PlatformRegistration::agreed);
    }

    @Override
    public List<Registration> byIssuer(String issuer) {
        return book().of(issuer).stream().map(PlatformRegistration::agreed).toList();
    }

    @Override
    public DeploymentState deployment(UUID registration, String deploymentId) {
        return book().state(registration, deploymentId);
    }

    @Override
    public boolean allows(UUID registration, String host, int port) {
        return book().registration(registration).map(PlatformRegistration::allowedHosts)
                .orElseGet(() -> tenancy.invitedHosts(registration))
                .contains(host + ":" + port);
    }

    Book book() {
        Book known = book;
        Instant now = clock.instant();
        if (known != null && known.read().plus(FRESH).isAfter(now)) {
            return known;
        }
        boolean usable = known != null && known.read().plus(USABLE).isAfter(now);
        if (!usable) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return known;
        }
        try {
            Book meanwhile = book;
            return meanwhile != null && meanwhile != known ? meanwhile : read();
        } finally {
            reading.unlock();
        }
    }

    /** What this node changed, this node knows at once. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlatformChanged changed) {
        book = null;
    }

    private Book read() {
        Book fresh = tenancy.book();
        book = fresh;
        return fresh;
    }
}
