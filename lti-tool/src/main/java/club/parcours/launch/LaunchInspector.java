package club.parcours.launch;

import club.parcours.kernel.Ids;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Trace;
import club.parcours.kernel.Viewer;
import club.parcours.lti.ClaimNames;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.Reason;
import club.parcours.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which launches were refused lately and at which step, for whoever looks after the LMS. It keeps no value of any claim
 * and no token. A flood leaves a few rows a minute and no more; what comes from nobody we know is only counted.
 */
@ApplicationScoped
public class LaunchInspector {
    /** Each node writes so many at once for a registration, and then one every three seconds. */
    static final int NOTED_PER_MINUTE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(LaunchInspector.class);
    private static final int MOST_REGISTRATIONS = 10_000;

    private final Pace<UUID> pace = new Pace<>(NOTED_PER_MINUTE, MOST_REGISTRATIONS);
    private final AtomicLong unplaced = new AtomicLong();

    @Inject
    RefusedLaunches refused;

    @Inject
    Tenancy tenancy;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Those of the viewer's organisation, newest first. @throws NotFound unless they look after it */
    public List<RefusedLaunchView> of(Viewer viewer, Optional<UUID> before) {
        if (!opensTo(viewer)) {
            throw new NotFound();
        }
        return refused.of(tenancy.issuers(viewer.tenant()).keySet(), before);
    }

    /** Whether this viewer looks after an organisation. */
    static boolean opensTo(Viewer viewer) {
        return viewer.referent();
    }

    /** Those of everybody, newest first. Whether somebody may see them is the caller's to know. */
    public List<RefusedLaunchView> all(Optional<UUID> before) {
        return refused.all(before);
    }

    /** After which one to go on, if there may be more. */
    public static Optional<UUID> next(List<RefusedLaunchView> page) {
        return page.size() < RefusedLaunches.PAGE ? Optional.empty() : Optional.of(page.get(page.size() - 1).id());
    }

    /** How many refusals of this node, since it started, belonged to no registration we know. */
    public long unplaced() {
        return unplaced.get();
    }

    /** Takes note of a refusal; whoever was refused gets their page even if that fails. */
    void note(LaunchRejected rejected, Optional<UUID> registration, String incident) {
        if (registration.isEmpty()) {
            unplaced.incrementAndGet();
        } else if (rejected.reason() != Reason.LOGIN_TOO_OFTEN
                && pace.pass(registration.get(), clock.instant()).isEmpty()) {
            keep(rejected, registration.get(), incident);
        }
    }

    private void keep(LaunchRejected rejected, UUID registration, String incident) {
        ClaimNames names = rejected.claims().orElseGet(() -> new ClaimNames(List.of(), 0));
        try {
            refused.add(new RefusedLaunchView(ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), registration,
                    Step.of(rejected.reason()).id(), rejected.reason().code(), incident, names.known(),
                    names.others()));
        } catch (RuntimeException failed) {
            LOG.error("refusal_not_noted: incident={}", incident, new Trace(failed));
        }
    }
}
