package club.parcours.lti.certification;

import club.parcours.lti.AuthenticationRequest;
import club.parcours.lti.BrowserSecret;
import club.parcours.lti.ContextRole;
import club.parcours.lti.DeploymentState;
import club.parcours.lti.Launch;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.LaunchRequest;
import club.parcours.lti.LaunchVerifier;
import club.parcours.lti.LoginInitiation;
import club.parcours.lti.LoginRequest;
import club.parcours.lti.MovingClock;
import club.parcours.lti.OnceOnly;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformKeys;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.lti.Roles;
import club.parcours.lti.StateSeal;
import club.parcours.lti.ToolAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;

/** Brings launches to the library itself, in a world of its own. */
final class ValidatorTransport implements LaunchTransport {
    private static final String TOOL = "https://tool.example";

    private final Corpus corpus;
    private final MovingClock clock = new MovingClock();
    private final World world = new World();
    private final AtomicInteger chance = new AtomicInteger();
    private final Map<String, List<BrowserSecret>> cookies = new ConcurrentHashMap<>();
    private final LoginInitiation logins;
    private final LaunchVerifier verifier;
    private BrowserSecret begun = new BrowserSecret("of no login");

    ValidatorTransport(Corpus corpus) {
        this.corpus = corpus;
        StateSeal seal = new StateSeal(new SecretKeySpec(new byte[32], "AES"));
        ToolAddress tool = new ToolAddress(URI.create(TOOL));
        logins = new LoginInitiation(world, seal, tool, this::fresh, clock);
        verifier = new LaunchVerifier(world, new PlatformKeys(world, clock), world, seal, tool, clock);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public String tool() {
        return TOOL;
    }

    @Override
    public String target() {
        return TOOL + "/app/open/modules/m2";
    }

    @Override
    public void serve(String registration, List<KeyAnswer> answers) {
        world.keys.put(id(registration), answers);
        world.asked.set(0);
    }

    @Override
    public int keyRequests() {
        return world.asked.get();
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    public LoginAnswer login(String browser, String method, Map<String, List<String>> parameters) {
        begun = new BrowserSecret(fresh());
        LoginAnswer answer = login(() -> logins.begin(new LoginRequest(parameters), begun));
        cookies.computeIfAbsent(browser, name -> new ArrayList<>()).add(begun);
        return answer;
    }

    @Override
    public LoginAnswer loginStored(String browser, Map<String, List<String>> parameters) {
        begun = new BrowserSecret(fresh());
        return login(() -> logins.beginStored(new LoginRequest(parameters), begun));
    }

    private static LoginAnswer login(Supplier<AuthenticationRequest> login) {
        try {
            AuthenticationRequest request = login.get();
            return new LoginAnswer(Outcome.login(request.redirect().isPresent() ? "redirect" : "form"),
                    request.fields());
        } catch (LaunchRejected rejected) {
            return new LoginAnswer(refusal(rejected), Map.of());
        }
    }

    @Override
    public Outcome launch(String browser, LaunchForm form) {
        try {
            Launch launch = verifier.verify(
                    new LaunchRequest(form.fields(), cookies.getOrDefault(browser, List.of()), proof(form)));
            return new Outcome("accept", Optional.empty(), 303, true, Optional.of(role(launch.roles())),
                    Optional.of(launch.target().toString()), Optional.of(launch.warnings()), shown(launch));
        } catch (LaunchRejected rejected) {
            return refusal(rejected);
        }
    }

    private Optional<BrowserSecret> proof(LaunchForm form) {
        return switch (form.proof()) {
            case "own" -> Optional.of(begun);
            case "forged" -> Optional.of(new BrowserSecret("forged-0123456789abcdef"));
            default -> Optional.empty();
        };
    }

    private static Outcome refusal(LaunchRejected rejected) {
        return Outcome.rejected(rejected.reason().code(), rejected.reason().status(),
                rejected.getMessage() + " " + rejected.details());
    }

    private static String role(Roles roles) {
        return roles.has(ContextRole.INSTRUCTOR) ? "INSTRUCTOR" : roles.has(ContextRole.MENTOR) ? "MENTOR"
                : roles.has(ContextRole.LEARNER) ? "LEARNER" : "NONE";
    }

    /** Everything that could be printed somewhere. */
    private static String shown(Launch launch) {
        return launch.person().name() + " " + launch.context() + " " + launch.custom() + " " + launch.presentation()
                + " " + launch.grades() + " " + launch.roles();
    }

    private String fresh() {
        return "chance-0123456789abcdef-" + chance.incrementAndGet();
    }

    private static UUID id(String registration) {
        return UUID.nameUUIDFromBytes(registration.getBytes(StandardCharsets.UTF_8));
    }

    /** What the library sees of the rest: registrations, spent nonces, and platforms that serve keys. */
    private final class World implements Registrations, OnceOnly, PlatformHttp {
        private final Map<UUID, List<KeyAnswer>> keys = new HashMap<>();
        private final AtomicInteger asked = new AtomicInteger();
        private final Set<String> spent = ConcurrentHashMap.newKeySet();

        @Override
        public Optional<Registration> find(UUID id) {
            return all().stream().filter(registration -> registration.id().equals(id)).findFirst();
        }

        @Override
        public List<Registration> byIssuer(String issuer) {
            return all().stream().filter(registration -> registration.issuer().equals(issuer)).toList();
        }

        @Override
        public DeploymentState deployment(UUID registration, String deploymentId) {
            if (deploymentId.length() > 255 || deploymentId.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("No database takes this");
            }
            return corpus.registrations().stream().filter(known -> id(known.name()).equals(registration))
                    .flatMap(known -> Optional.ofNullable(known.deployments().get(deploymentId)).stream())
                    .map(DeploymentState::valueOf).findFirst().orElse(DeploymentState.UNKNOWN);
        }

        @Override
        public boolean spend(UUID registration, String nonceHash, Instant until) {
            return spent.add(registration + nonceHash);
        }

        @Override
        public boolean isSpent(UUID registration, String nonceHash) {
            return spent.contains(registration + nonceHash);
        }

        @Override
        public Answer send(UUID registration, Request request) throws IOException {
            int turn = asked.getAndIncrement();
            if (!request.uri().getPath().equals("/jwks")) {
                throw new IOException("Nobody may be asked but the registered platform");
            }
            List<KeyAnswer> answers = keys.get(registration);
            KeyAnswer answer = answers.get(Math.min(turn, answers.size() - 1));
            return new Answer(answer.status(), Map.of(), answer.body().getBytes(StandardCharsets.UTF_8));
        }

        private List<Registration> all() {
            return corpus.registrations().stream().map(this::registration).toList();
        }

        private Registration registration(TestRegistration known) {
            URI platform = URI.create("https://" + known.name().toLowerCase(Locale.ROOT) + ".example");
            return new Registration(id(known.name()), known.issuer(), known.clientId(), platform.resolve("/auth?x=1"),
                    platform.resolve("/token"), platform.resolve("/jwks"), Optional.empty(),
                    Set.of(known.algorithm()), known.anonymousLaunches());
        }
    }
}
