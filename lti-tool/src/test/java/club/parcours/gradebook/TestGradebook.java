package club.parcours.gradebook;

import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Ids;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.lti.DeploymentState;
import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.MovingClock;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.lti.ToolKeys;
import club.parcours.lti.services.AccessTokens;
import club.parcours.lti.services.TestToolKeys;
import club.parcours.outbox.TestOutbox;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import club.parcours.tenancy.Pause;
import club.parcours.tenancy.Tenancy;
import club.parcours.web.TestMessages;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The gradebook as the server wires it, on a test database, with one tenant, one course and one registration. */
final class TestGradebook {
    static final MilestoneColumn PM2 = new MilestoneColumn("PM2", "M2", "My path");
    private static final ToolKeys KEYS = new TestToolKeys();
    private static final String SCOPES = "https://purl.imsglobal.org/spec/lti-ags/scope/";
    static final Set<String> ALL = Set.of(SCOPES + "score", SCOPES + "lineitem", SCOPES + "lineitem.readonly",
            SCOPES + "result.readonly");

    final TestDatabase database;
    final MovingClock clock = new MovingClock();
    final TestOutbox outbox;
    final UUID tenant = UUID.randomUUID();
    final UUID cohort = UUID.randomUUID();
    final Registration registration;
    final Gradebook gradebook = new Gradebook();
    final ScoreDelivery delivery = new ScoreDelivery();
    /** What a person has reached so far, told again when they open a link, as the milestones do. */
    private final Map<PersonId, Runnable> reached = new HashMap<>();
    private final Facts<LinkOpened> opened = new Facts<LinkOpened>()
            .observedBy(fact -> reached.getOrDefault(fact.person(), () -> {}).run());
    private final Vault vault;

    TestGradebook(TestDatabase database, PlatformHttp http, Registration registration) {
        this.database = database;
        this.registration = registration;
        outbox = new TestOutbox(database, clock);
        vault = TestVault.on(database, TestKeys.master());
        door();
        delivery.dispatcher = wired(new Alone());
        delivery.registrations = new Only();
        delivery.tenancy = new Patience();
        delivery.platform = new PlatformGrades(http, new AccessTokens(http, KEYS, new Tokens()::fresh, clock), clock);
        delivery.clock = clock;
    }

    private void door() {
        gradebook.links = new GradedLinks();
        gradebook.links.entities = database.entities();
        gradebook.reports = new ScoreReports();
        gradebook.reports.entities = database.entities();
        gradebook.choices = new ColumnChoices();
        gradebook.choices.entities = database.entities();
        gradebook.choices.ids = new Ids();
        gradebook.choices.clock = clock;
        gradebook.items = new LineItems();
        gradebook.items.entities = database.entities();
        LinkRegister register = new LinkRegister();
        register.links = gradebook.links;
        register.ids = new Ids();
        register.clock = clock;
        gradebook.register = new LinkRegister() {
            @Override
            void write(GradedLaunch launch, Optional<byte[]> userId) {
                database.within(CurrentTenant.id(), () -> register.write(launch, userId));
            }
        };
        gradebook.outbox = outbox;
        gradebook.opened = opened;
        gradebook.vault = vault;
        gradebook.ids = new Ids();
        gradebook.clock = clock;
        gradebook.config = new ClubConfig();
        gradebook.config.gradebookEvery = Duration.ofMinutes(1);
        gradebook.config.languages = List.of("fr", "en");
        gradebook.config.baseUrl = URI.create("http://localhost:18400");
    }

    private Dispatcher wired(Dispatcher dispatcher) {
        dispatcher.reports = gradebook.reports;
        dispatcher.items = gradebook.items;
        dispatcher.vault = vault;
        dispatcher.messages = TestMessages.in("fr", "en");
        dispatcher.config = gradebook.config;
        dispatcher.ids = new Ids();
        dispatcher.clock = clock;
        return dispatcher;
    }

    /** The keys its requests are signed with. */
    static ToolKeys keys() {
        return KEYS;
    }

    PersonId newcomer() {
        PersonId person = new PersonId(UUID.randomUUID());
        within(() -> vault.create(person));
        return person;
    }

    /** A learner opens the link of a module, with a column of its own or without. */
    void opens(PersonId person, String userId, String link, GradeEndpoint endpoint) {
        opens(person, userId, link, Optional.of("M2"), endpoint);
    }

    /** @param about nothing for a link to the whole path */
    void opens(PersonId person, String userId, String link, Optional<String> about, GradeEndpoint endpoint) {
        remember(new GradedLaunch(person, userId, cohort, registration.id(), "1", link, about, endpoint, true));
    }

    void remember(GradedLaunch launch) {
        within(() -> {
            gradebook.remember(launch);
            return launch;
        });
    }

    void reports(PersonId person, int points, boolean complete) {
        reports(person, points, 10, complete);
    }

    void achieves(PersonId person, int points, int maximum) {
        reports(person, points, maximum, false);
    }

    private void reports(PersonId person, int points, int maximum, boolean complete) {
        report(person, PM2, new Achieved(BigDecimal.valueOf(points), BigDecimal.valueOf(maximum), complete,
                clock.instant()));
    }

    void report(PersonId person, MilestoneColumn column, Achieved achieved) {
        Runnable before = reached.getOrDefault(person, () -> {});
        reached.put(person, () -> {
            before.run();
            gradebook.report(person, column, achieved, course -> true);
        });
        within(() -> {
            gradebook.report(person, column, achieved, course -> true);
            return person;
        });
    }

    /** One round of the outbox. */
    void round() {
        outbox.round(delivery);
    }

    List<TransferView> transfers() {
        return within(() -> gradebook.transfers(viewer(newcomerId(), Role.FACILITATOR), Optional.empty()));
    }

    TransferView transfer(PersonId person) {
        return within(() -> gradebook.transfer(viewer(person, Role.PARTICIPANT), "PM2")).orElseThrow();
    }

    void sendAgain(UUID report) {
        within(() -> {
            gradebook.sendAgain(viewer(newcomerId(), Role.FACILITATOR), report);
            return report;
        });
    }

    <T> T within(Callable<T> work) {
        return database.within(tenant, work);
    }

    Viewer viewer(PersonId person, Role role) {
        return new Viewer("0a1b2c3d", tenant, person, cohort, role, "fr", Optional.empty(),
                ZoneId.of("Europe/Paris"), false);
    }

    private static PersonId newcomerId() {
        return new PersonId(UUID.randomUUID());
    }

    private final class Only implements Registrations {
        @Override
        public Optional<Registration> find(UUID id) {
            return Optional.of(registration).filter(known -> known.id().equals(id));
        }

        @Override
        public List<Registration> byIssuer(String issuer) {
            return List.of(registration);
        }

        @Override
        public DeploymentState deployment(UUID id, String deploymentId) {
            return DeploymentState.ENABLED;
        }
    }

    /** Remembers a pause as the real one does, for the one registration there is. */
    private final class Patience extends Tenancy {
        private Optional<Pause> pause = Optional.empty();

        @Override
        public void pause(UUID id, Instant until, String reason) {
            pause = Optional.of(new Pause(until, reason));
        }

        @Override
        public Optional<Pause> pauseOf(UUID id) {
            return pause.filter(known -> known.until().isAfter(clock.instant()));
        }
    }

    /** The dispatcher as the container makes it: each call a transaction of its own. */
    private final class Alone extends Dispatcher {
        @Override
        Optional<Errand> errand(UUID id) {
            return within(() -> super.errand(id));
        }

        @Override
        Optional<Instant> search(UUID id) {
            return within(() -> super.search(id));
        }

        @Override
        boolean searched(UUID id, Instant turn, Optional<URI> column) {
            return within(() -> super.searched(id, turn, column));
        }

        @Override
        Optional<Shipment> dispatch(UUID id, URI column) {
            return within(() -> super.dispatch(id, column));
        }

        @Override
        Optional<Shipment> again(Shipment refused, Instant earliest) {
            return within(() -> super.again(refused, earliest));
        }

        @Override
        void delivered(Shipment sent) {
            run(() -> super.delivered(sent));
        }

        @Override
        void superseded(Shipment sent) {
            run(() -> super.superseded(sent));
        }

        @Override
        boolean gone(Shipment sent) {
            return within(() -> super.gone(sent));
        }

        @Override
        void park(UUID id, Why why) {
            run(() -> super.park(id, why));
        }

        @Override
        void held(UUID id, Why why) {
            run(() -> super.held(id, why));
        }

        private void run(Runnable work) {
            database.within(tenant, work);
        }
    }
}
