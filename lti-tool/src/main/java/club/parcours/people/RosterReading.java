package club.parcours.people;

import club.parcours.lti.PlatformHttp;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.lti.services.AccessTokens;
import club.parcours.lti.services.CourseGroups;
import club.parcours.lti.services.CourseGroups.Group;
import club.parcours.lti.services.Memberships;
import club.parcours.lti.services.ScoreOutcome;
import club.parcours.lti.services.ServiceFailed;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import club.parcours.people.RosterBook.Overtaken;
import club.parcours.people.RosterBook.Reading;
import club.parcours.people.RosterView.Trouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rosters. A reading that fails is not repeated by itself: the next facilitator who comes asks again, and one who
 * waits has a button.
 */
@ApplicationScoped
class RosterReading implements ParcelHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RosterReading.class);

    private RosterBook book;
    private Registrations registrations;
    private Memberships platforms;
    private CourseGroups groups;

    protected RosterReading() {}

    @Inject
    RosterReading(RosterBook book, Registrations registrations, PlatformHttp http, AccessTokens tokens,
            Clock clock) {
        this.book = book;
        this.registrations = registrations;
        this.platforms = new Memberships(http, tokens, clock);
        this.groups = new CourseGroups(http, tokens, clock);
    }

    @Override
    public String kind() {
        return Rosters.KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        Optional<Reading> reading = book.begin(UUID.fromString(key));
        try {
            reading.ifPresent(begun -> book.end(begun, read(begun)));
        } catch (Overtaken another) {
            return new Outcome.Done();
        }
        return new Outcome.Done();
    }

    @Override
    public void givenUp(String key) {
        book.begin(UUID.fromString(key)).ifPresent(begun -> book.end(begun, Optional.of(Trouble.UNUSABLE)));
    }

    private Optional<Trouble> read(Reading reading) {
        Optional<Registration> registration = registrations.find(reading.registration());
        if (registration.isEmpty()) {
            return Optional.of(Trouble.FORBIDDEN);
        }
        AtomicInteger places = new AtomicInteger();
        try {
            platforms.read(registration.get(), reading.members(),
                    page -> book.stage(reading, places.getAndAdd(page.size()), page));
        } catch (ServiceFailed failed) {
            return Optional.of(failed.tooLarge() ? Trouble.TOO_LARGE : trouble(failed.outcome()));
        }
        if (!book.recognises(reading)) {
            return Optional.of(Trouble.STRANGERS);
        }
        readGroups(registration.get(), reading);
        for (int from = 0; from < places.get(); from += RosterBook.STEP) {
            book.apply(reading, from);
        }
        int gone = 0;
        while (book.leave(reading, gone)) {
            gone += RosterBook.STEP;
        }
        book.dismiss(reading);
        boolean more = true;
        while (more) {
            more = book.forget(reading);
        }
        return Optional.empty();
    }

    /** The roster counts without them: groups that do not come leave the names as they were. */
    private void readGroups(Registration registration, Reading reading) {
        try {
            List<Group> told = reading.groups().map(address -> groups.read(registration, address)).orElse(List.of());
            book.tellGroups(reading, told);
        } catch (ServiceFailed failed) {
            LOG.info("groups_not_read {} {}", registration.id(), failed.outcome().code());
        }
    }

    private static Trouble trouble(ScoreOutcome outcome) {
        return switch (outcome.kind()) {
            case UNAUTHORISED, FORBIDDEN -> Trouble.FORBIDDEN;
            case TRY_LATER -> Trouble.UNREACHABLE;
            default -> Trouble.UNUSABLE;
        };
    }
}
