package club.parcours.gradebook;

import club.parcours.gradebook.Seen.What;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.lti.services.ScoreOutcome;
import club.parcours.lti.services.ServiceFailed;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import club.parcours.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks into LMSs' gradebooks for a facilitator who asked. Idempotent, since it only reads. What could not be read is not
 * tried again by itself: who wants to know asks again.
 */
@ApplicationScoped
class ResultReading implements ParcelHandler {
    static final String KIND = "result";

    /** For all rows of a page together, well within a parcel's lease. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Inject
    Looks looks;

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

    /** @param body the course, and the reports */
    @Override
    public Outcome handle(String key, String body) {
        List<UUID> ids = Arrays.stream(body.split(" ")).map(UUID::fromString).toList();
        Map<UUID, Seen> seen = new LinkedHashMap<>();
        Instant end = clock.instant().plus(LONGEST);
        boolean silent = false;
        for (Look look : looks.at(ids.get(0), ids.subList(1, ids.size()))) {
            silent = silent || clock.instant().isAfter(end);
            Seen one = silent ? Seen.without(What.UNREACHABLE, clock.instant()) : look(look);
            seen.put(look.report(), one);
            silent = silent || one.what() == What.UNREACHABLE;
        }
        looks.keep(seen);
        return new Outcome.Done();
    }

    private Seen look(Look look) {
        Instant now = clock.instant();
        if (!PlatformGrades.mayRead(look.endpoint())) {
            return Seen.without(What.CLOSED, now);
        }
        if (look.column().isEmpty()) {
            return Seen.without(What.NOTHING, now);
        }
        Optional<Registration> registration = registrations.find(look.registration())
                .filter(open -> tenancy.pauseOf(open.id()).isEmpty());
        if (registration.isEmpty()) {
            return Seen.without(What.UNREACHABLE, now);
        }
        try {
            return Seen.of(platform.read(registration.get(), look.column().get(), look.userId()), now);
        } catch (ServiceFailed failed) {
            return Seen.without(what(failed.outcome()), now);
        }
    }

    private static What what(ScoreOutcome outcome) {
        return switch (outcome.kind()) {
            case FORBIDDEN, REFUSED -> What.CLOSED;
            case GONE -> What.NOTHING;
            default -> What.UNREACHABLE;
        };
    }

    @Override
    public void givenUp(String key) {
        // nobody waits for it: the page says when the LMS was last asked
    }
}
