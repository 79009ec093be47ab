package club.parcours.gradebook;

import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.lti.services.Result;
import club.parcours.lti.services.ScoreOutcome;
import club.parcours.lti.services.ServiceFailed;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import club.parcours.tenancy.Pause;
import club.parcours.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers scores. Idempotent by the timestamp: a value is sent again with the timestamp it had while its fate is in
 * doubt, so a platform that has it already says so, and one that has something newer keeps it.
 */
@ApplicationScoped
class ScoreDelivery implements ParcelHandler {
    static final String KIND = "score";

    private static final Logger LOG = LoggerFactory.getLogger(ScoreDelivery.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration SEARCHING = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Outcome DONE = new Outcome.Done();

    @Inject
    Dispatcher dispatcher;

    @Inject
    Registrations registrations;

    @Inject
    Tenancy tenancy;

    @Inject
    PlatformGrades platform;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        Optional<Errand> errand = dispatcher.errand(UUID.fromString(key));
        if (errand.isEmpty()) {
            return DONE;
        }
        if (!errand.get().rest().isZero()) {
            return new Outcome.NotYet(errand.get().rest());
        }
        UUID report = errand.get().report();
        Optional<Registration> registration = registrations.find(errand.get().registration());
        if (registration.isEmpty()) {
            dispatcher.held(report, Why.REGISTRATION_CLOSED);
            return new Outcome.NotYet(PAUSE);
        }
        Optional<Pause> pause = tenancy.pauseOf(registration.get().id());
        if (pause.isPresent()) {
            dispatcher.held(report, Why.PAUSED);
            return new Outcome.NotYet(Duration.between(clock.instant(), pause.get().until()));
        }
        return deliver(registration.get(), errand.get());
    }

    @Override
    public void revived(String key) {
        dispatcher.revive(UUID.fromString(key));
    }

    @Override
    public void givenUp(String key) {
        dispatcher.park(UUID.fromString(key), Why.GIVEN_UP);
    }

    private Outcome deliver(Registration registration, Errand errand) {
        Optional<URI> column = errand.column();
        if (column.isEmpty()) {
            try {
                column = search(registration, errand);
            } catch (ServiceFailed failed) {
                return columnRefused(registration, errand, failed.outcome());
            }
        }
        if (column.isEmpty()) {
            return new Outcome.NotYet(SEARCHING);
        }
        Optional<Shipment> shipment = dispatcher.dispatch(errand.report(), column.get());
        if (shipment.isEmpty()) {
            return DONE;
        }
        ScoreOutcome outcome = platform.post(registration, shipment.get());
        return outcome.kind() == ScoreOutcome.Kind.CONFLICT ? reconcile(registration, shipment.get())
                : book(registration, shipment.get(), outcome);
    }

    /** The column found or made; empty while another worker is at it. */
    private Optional<URI> search(Registration registration, Errand errand) {
        Optional<Instant> turn;
        try {
            turn = dispatcher.search(errand.report());
        } catch (PersistenceException anotherWasFirst) {
            return Optional.empty();
        }
        if (turn.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> found = Optional.empty();
        boolean counts = false;
        try {
            found = Optional.of(platform.findOrMake(registration, errand));
        } finally {
            counts = dispatcher.searched(errand.report(), turn.get(), found);
        }
        return counts ? found : Optional.empty();
    }

    private Outcome columnRefused(Registration registration, Errand errand, ScoreOutcome outcome) {
        return switch (outcome.kind()) {
            case TRY_LATER, CONFLICT ->
                    held(errand.report(), Why.UNREACHABLE, outcome.retryAfter().orElse(Duration.ZERO));
            case UNAUTHORISED -> paused(registration, errand.report());
            case MISUNDERSTOOD -> misunderstood(registration, errand.report(), outcome);
            default -> parked(errand.report(), Why.NO_COLUMN);
        };
    }

    private Outcome book(Registration registration, Shipment sent, ScoreOutcome outcome) {
        switch (outcome.kind()) {
            case DELIVERED -> dispatcher.delivered(sent);
            case CONFLICT -> dispatcher.superseded(sent);
            case GONE -> {
                return dispatcher.gone(sent) ? DONE : new Outcome.NotYet(STEP);
            }
            case FORBIDDEN -> dispatcher.park(sent.report(), Why.FORBIDDEN);
            case REFUSED -> dispatcher.park(sent.report(), Why.REFUSED);
            case MISUNDERSTOOD -> {
                return misunderstood(registration, sent.report(), outcome);
            }
            case UNAUTHORISED -> {
                return paused(registration, sent.report());
            }
            case TRY_LATER -> {
                return held(sent.report(), Why.UNREACHABLE, outcome.retryAfter().orElse(Duration.ZERO));
            }
        }
        return DONE;
    }

    /** The platform has something as new or newer: ours after all, an older one of ours, or a teacher's. */
    private Outcome reconcile(Registration registration, Shipment sent) {
        Optional<Result> result;
        try {
            result = PlatformGrades.mayRead(sent.endpoint())
                    ? platform.read(registration, sent.column(), sent.userId()) : Optional.empty();
        } catch (ServiceFailed failed) {
            if (failed.outcome().kind() == ScoreOutcome.Kind.TRY_LATER) {
                return book(registration, sent, failed.outcome());
            }
            result = Optional.empty();
        }
        return settle(registration, sent, result);
    }

    private Outcome settle(Registration registration, Shipment sent, Optional<Result> result) {
        Optional<BigDecimal> value = result.flatMap(Result::score);
        if (shows(result, sent.points()) || value.isEmpty() && result.isPresent() && sent.points().isNothing()) {
            dispatcher.delivered(sent);
            return DONE;
        }
        if (value.isEmpty() || sent.before().filter(before -> shows(result, before)).isPresent()) {
            return onceMore(registration, sent, result.flatMap(Result::timestamp));
        }
        dispatcher.superseded(sent);
        return DONE;
    }

    private static boolean shows(Optional<Result> result, Points points) {
        return result.filter(there -> there.score().isPresent()
                && points.isShownAs(there.score().get(), there.maximum())).isPresent();
    }

    private Outcome onceMore(Registration registration, Shipment refused, Optional<Instant> stored) {
        Instant earliest = stored.map(time -> time.plus(STEP)).filter(clock.instant()::isBefore)
                .orElse(clock.instant());
        Optional<Shipment> again = dispatcher.again(refused, earliest);
        return again.isEmpty() ? DONE : book(registration, again.get(), platform.post(registration, again.get()));
    }

    private Outcome paused(Registration registration, UUID report) {
        tenancy.pause(registration.id(), clock.instant().plus(PAUSE), "service_unauthorised");
        return held(report, Why.PAUSED, PAUSE);
    }

    /** Nobody in the course can help it: whoever runs the server has to know. */
    private Outcome misunderstood(Registration registration, UUID report, ScoreOutcome outcome) {
        LOG.warn("score_misunderstood {} {}", registration.id(), outcome.status().orElse(0));
        return parked(report, Why.MISUNDERSTOOD);
    }

    private Outcome held(UUID report, Why why, Duration atLeast) {
        dispatcher.held(report, why);
        return new Outcome.Later(atLeast);
    }

    private Outcome parked(UUID report, Why why) {
        dispatcher.park(report, why);
        return DONE;
    }
}
