package club.parcours.course;

import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Role;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.launch.LaunchAccepted;
import club.parcours.launch.LinkChosen;
import club.parcours.launch.LinkMemory;
import club.parcours.launch.Linkable;
import club.parcours.launch.PickerOpened;
import club.parcours.lti.DeepLinkingSettings;
import club.parcours.lti.DeploymentState;
import club.parcours.lti.MovingClock;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.lti.ResourceLinkLaunch;
import club.parcours.lti.SigningKey;
import club.parcours.lti.ToolKeys;
import club.parcours.people.Launches;
import club.parcours.people.People;
import club.parcours.people.SignedIn;
import club.parcours.people.TestPeople;
import club.parcours.web.TestMessages;
import jakarta.enterprise.inject.Instance;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The room as the server wires it, on a test database, with one tenant and one LMS. */
final class TestCourse {
    private static final SigningKey KEY = key();

    final TestDatabase database;
    final MovingClock clock = new MovingClock();
    final UUID tenant = UUID.randomUUID();
    final URI lms = URI.create("https://lms.example/");
    final Registration registration = new Registration(UUID.randomUUID(), "https://lms.example", "client-1", lms, lms,
            lms, Optional.empty(), Set.of(), false);
    final Facts<LinkChosen> chosen = new Facts<>();
    final Facts<CourseCopied> copied = new Facts<>();
    final Map<String, UUID> memory = new HashMap<>();
    final Picker picker = new Picker();
    final Copies copies = new Copies();
    final People people;

    TestCourse(TestDatabase database) {
        this.database = database;
        people = TestPeople.on(database, TestKeys.master(), clock);
        picker.pickings = new Pickings();
        picker.pickings.entities = database.entities();
        picker.links = new ChosenLinks();
        picker.links.entities = database.entities();
        picker.rooms = instance(Linkable.class, new Shop());
        picker.chosen = chosen;
        picker.ids = new Ids();
        picker.clock = clock;
        picker.replies = replies();
        copies.links = picker.links;
        copies.told = new Told();
        copies.told.entities = database.entities();
        copies.people = people;
        copies.memories = instance(LinkMemory.class, (at, deployment, link) -> Optional.ofNullable(memory.get(link)));
        copies.chosen = chosen;
        copies.copied = copied;
        copies.ids = new Ids();
        copies.clock = clock;
    }

    private Replies replies() {
        Replies replies = new Replies();
        replies.registrations = new Only();
        replies.keys = new OneKey();
        replies.chance = new Tokens();
        replies.messages = TestMessages.in("fr", "en");
        replies.config = new ClubConfig();
        replies.config.baseUrl = URI.create("https://tool.example");
        replies.clock = clock;
        return replies;
    }

    /** Somebody comes to choose. */
    Viewer opens(String launch, UUID cohort, DeepLinkingSettings settings) {
        within(() -> {
            picker.open(new PickerOpened(launch, registration.id(), "1", cohort, settings));
            return launch;
        });
        return new Viewer(launch, tenant, new club.parcours.kernel.PersonId(UUID.randomUUID()), cohort,
                Role.FACILITATOR, "fr", Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }

    /** Somebody opens a link of a course. */
    SignedIn arrives(Launches who, Role role, Map<String, String> custom) {
        ResourceLinkLaunch launch = who.launch(custom);
        return within(() -> {
            SignedIn in = people.signIn(launch, who.place(tenant), role);
            copies.arrived(new LaunchAccepted(tenant, registration.id(), "1", in.person(),
                    launch.subject().orElseThrow(), in.cohort(), role, in.preview(), launch.resourceLink(),
                    Optional.empty(), launch.envelope(), in.newCourse(), "path"));
            return in;
        });
    }

    <T> T within(java.util.concurrent.Callable<T> work) {
        return database.within(tenant, work);
    }

    static DeepLinkingSettings settings(boolean multiple, boolean lineItem, Optional<String> data) {
        return new DeepLinkingSettings(URI.create("https://lms.example/return?course=2&sesskey=s"),
                Set.of("ltiResourceLink"), multiple, lineItem, Set.of("iframe", "window"), false, data, Optional.empty(),
                Optional.empty());
    }

    /** What a token says. */
    static JsonObject claims(Answered answered) {
        String payload = answered.token().split("\\.")[1];
        return Json.createReader(new StringReader(new String(Base64.getUrlDecoder().decode(payload),
                StandardCharsets.UTF_8))).readObject();
    }

    @SuppressWarnings("unchecked")
    private static <T> Instance<T> instance(Class<T> type, T one) {
        return (Instance<T>) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {Instance.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("stream")) {
                        return Stream.of(one);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static SigningKey key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return SigningKey.of((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A path, a module and its milestone. */
    private static final class Shop implements Linkable {
        private static final Column PM2 = new Column("My path", "PM2", 10, COLUMN_TAG);

        @Override
        public Optional<String> route(String openPath, Role role) {
            return Optional.of(openPath);
        }

        @Override
        public List<Shelf> shelves(Viewer viewer) {
            return List.of(new Shelf(30, "milestone.offers", List.of(offer("milestones/PM2", Optional.of(PM2)))),
                    new Shelf(10, "home.offers.path", List.of(offer("path", Optional.empty()))),
                    new Shelf(15, "home.offers.ways", List.of(new Offer("path/nine", "route", "Nine", "Text", "en",
                            Optional.empty(), Optional.of("nine")))),
                    new Shelf(20, "home.offers.modules", List.of(offer("modules/M2", Optional.of(PM2)))));
        }

        private static Offer offer(String path, Optional<Column> column) {
            return new Offer(path, "route", "Title of " + path, "Text of " + path, "en", column);
        }
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

    private static final class OneKey implements ToolKeys {
        @Override
        public SigningKey active() {
            return KEY;
        }

        @Override
        public List<SigningKey> published() {
            return List.of(KEY);
        }
    }
}
