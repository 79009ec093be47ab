package club.parcours.people;

import static club.parcours.people.Launches.TEACHER;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.lti.DeploymentState;
import club.parcours.lti.MovingClock;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.lti.TestRegistrations;
import club.parcours.lti.services.AccessTokens;
import club.parcours.lti.services.CourseGroups.Group;
import club.parcours.lti.services.Memberships.Member;
import club.parcours.lti.services.TestToolKeys;
import club.parcours.outbox.TestOutbox;
import club.parcours.people.RosterView.Trouble;
import club.parcours.web.TestSessions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A course on a scripted platform, the people of it, and the reading of its roster, on one of the databases. */
abstract class RosterRig {
    final TestDatabase database = database();
    final UUID tenant = UUID.randomUUID();
    final MovingClock clock = new MovingClock();
    final UUID registration = TestRegistrations.platformA().id();
    final RosterPlatform platform = new RosterPlatform();
    final TestOutbox outbox = new TestOutbox(database, clock);
    final People people = TestPeople.on(database, TestKeys.master(), clock);
    final RosterBook book = book();
    final RosterReading reading = new RosterReading(book, new PlatformA(), platform,
            new AccessTokens(platform, new TestToolKeys(), new Tokens()::fresh, clock), clock);
    final RosterForgetting forgetting = forgetting();
    final Launches teacher = Launches.of(registration, "3").as(TEACHER);
    final Launches ada = Launches.of(registration, "5");

    abstract TestDatabase database();

    @BeforeEach
    void no_parcel_of_another_test_waits() {
        database.within(tenant, () -> {
            database.entities().createQuery("delete from Parcel p").executeUpdate();
        });
    }

    SignedIn arrive() {
        SignedIn in = signIn(teacher.withRoster(RosterPlatform.ROSTER));
        outbox.round(reading);
        return in;
    }

    void refresh(SignedIn who) {
        clock.pass(Duration.ofMinutes(2));
        press(who);
        outbox.round(reading);
    }

    void press(SignedIn who) {
        database.within(tenant, () -> people.rosters.refresh(viewer(who)));
    }

    SignedIn signIn(Launches launch) {
        return database.within(tenant, () ->
                people.signIn(launch.launch(), launch.place(tenant), people.role(launch.roles(), false)));
    }

    List<MemberView> members(SignedIn signedIn) {
        return database.within(tenant, () -> people.members(viewer(signedIn), signedIn.cohort()));
    }

    List<MemberView> learners(SignedIn signedIn) {
        return members(signedIn).stream().filter(member -> member.role().learns()).toList();
    }

    RosterView roster(SignedIn signedIn) {
        return database.within(tenant, () -> people.cohort(signedIn.cohort())).orElseThrow().roster();
    }

    long staged() {
        return database.within(tenant, () -> (Number) database.entities()
                .createQuery("select count(m) from RosterMember m").getSingleResult()).longValue();
    }

    Viewer viewer(SignedIn in) {
        return new Viewer("0badcafe", tenant, in.person(), in.cohort(), in.role(), in.language(), in.secondLanguage(),
                java.time.ZoneId.of("Europe/Paris"), in.preview());
    }

    /** As the server makes it: each step a transaction. */
    RosterBook book() {
        return fill(new RosterBook() {
            @Override
            Optional<Reading> begin(UUID id) {
                return database.within(tenant, () -> super.begin(id));
            }

            @Override
            void stage(Reading reading, int place, List<Member> page) {
                database.within(tenant, () -> super.stage(reading, place, page));
            }

            @Override
            void tellGroups(Reading reading, List<Group> groups) {
                database.within(tenant, () -> super.tellGroups(reading, groups));
            }

            @Override
            boolean recognises(Reading reading) {
                return database.within(tenant, () -> super.recognises(reading));
            }

            @Override
            void apply(Reading reading, int from) {
                database.within(tenant, () -> super.apply(reading, from));
            }

            @Override
            boolean leave(Reading reading, int from) {
                return database.within(tenant, () -> super.leave(reading, from));
            }

            @Override
            void dismiss(Reading reading) {
                database.within(tenant, () -> super.dismiss(reading));
            }

            @Override
            boolean forget(Reading reading) {
                return database.within(tenant, () -> super.forget(reading));
            }

            @Override
            Duration namesRest(UUID cohort) {
                return database.within(tenant, () -> super.namesRest(cohort));
            }

            @Override
            boolean forgetNames(UUID cohort) {
                return database.within(tenant, () -> super.forgetNames(cohort));
            }

            @Override
            void end(Reading reading, Optional<Trouble> trouble) {
                database.within(tenant, () -> super.end(reading, trouble));
            }
        });
    }

    private RosterForgetting forgetting() {
        RosterForgetting fresh = new RosterForgetting();
        fresh.book = book;
        return fresh;
    }

    RosterBook fill(RosterBook fresh) {
        fresh.outbox = outbox;
        fresh.accounts = people.accounts;
        fresh.sessions = TestSessions.on(database, clock);
        fresh.rows = new RosterRows();
        fresh.rows.entities = database.entities();
        fresh.rollCall = people.rollCall;
        fresh.vault = people.vault;
        fresh.master = people.master;
        fresh.ids = people.ids;
        fresh.clock = clock;
        return fresh;
    }

    /** The one registration there is. */
    private static final class PlatformA implements Registrations {
        @Override
        public Optional<Registration> find(UUID id) {
            return Optional.of(TestRegistrations.platformA());
        }

        @Override
        public List<Registration> byIssuer(String issuer) {
            throw new UnsupportedOperationException("no launch is verified here");
        }

        @Override
        public DeploymentState deployment(UUID registration, String deploymentId) {
            throw new UnsupportedOperationException("no launch is verified here");
        }
    }
}
