package club.parcours.lti;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The first step of a launch: a platform asks us to ask it who the person is (Security Framework 1.1, section
 * 5.1.1.1). Nothing is stored and nothing is fetched.
 */
public final class LoginInitiation {
    /** How long a person may take on the platform's side, for example to sign in. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int LONGEST_PARAMETER = 32 * 1024;
    private static final int LONGEST_ID = 255;

    private final Registrations registrations;
    private final StateSeal seal;
    private final ToolAddress tool;
    private final Supplier<String> chance;
    private final Clock clock;

    /** @param chance fresh secrets of at least 128 bits, in letters that need no encoding in an address */
    public LoginInitiation(Registrations registrations, StateSeal seal, ToolAddress tool, Supplier<String> chance,
                           Clock clock) {
        this.registrations = registrations;
        this.seal = seal;
        this.tool = tool;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * Begins a login.
     *
     * @param browser the secret in the attempt cookie of this very browser
     * @throws LaunchRejected if a parameter is missing, doubled or too long, nobody registered this platform, or the
     *                        target is not ours
     */
    public AuthenticationRequest begin(LoginRequest request, BrowserSecret browser) {
        return begin(request, browser, Optional.empty());
    }

    /**
     * Begins a login whose secret the platform keeps, since the browser keeps no cookie.
     *
     * @param browser the secret that is put at the {@link #deposit}
     * @throws LaunchRejected as {@link #begin}
     */
    public AuthenticationRequest beginStored(LoginRequest request, BrowserSecret browser) {
        return begin(request, browser, Optional.of(storage(request).orElse("")));
    }

    /** Where the platform may keep the secret of a login; whether it does, only its page can tell. */
    public Deposit deposit(LoginRequest request, BrowserSecret browser) {
        return Deposit.of(registration(request), storage(request).orElse(""), browser.hash());
    }

    /** The frame that keeps values for us; a platform names one only to what it opens in a frame. */
    public Optional<String> storage(LoginRequest request) {
        return parameter(request, "lti_storage_target").filter(frame -> !frame.isEmpty() && frame.length() <= LONGEST_ID);
    }

    private AuthenticationRequest begin(LoginRequest request, BrowserSecret browser, Optional<String> storage) {
        Registration registration = registration(request);
        try {
            return begin(request, browser, storage, registration);
        } catch (LaunchRejected rejected) {
            throw rejected.of(registration.id());
        }
    }

    /** The registration a login is meant for. @throws LaunchRejected if there is none, or not exactly one */
    public Registration registration(LoginRequest request) {
        String issuer = required(request, "iss", Reason.ISS_MISSING);
        Optional<String> client = parameter(request, "client_id").filter(id -> !id.isEmpty());
        List<Registration> known = registrations.byIssuer(issuer).stream()
                .filter(registration -> client.isEmpty() || client.get().equals(registration.clientId()))
                .toList();
        Map<String, String> arrived = Map.of("iss", issuer, "client_id", client.orElse(""));
        if (known.isEmpty()) {
            throw new LaunchRejected(Reason.REGISTRATION_UNKNOWN, arrived);
        }
        if (known.size() > 1) {
            throw new LaunchRejected(Reason.AMBIGUOUS_REGISTRATION, arrived);
        }
        return known.get(0);
    }

    private AuthenticationRequest begin(LoginRequest request, BrowserSecret browser, Optional<String> storage,
                                        Registration registration) {
        String loginHint = required(request, "login_hint", Reason.LOGIN_HINT_MISSING);
        URI target = target(request);
        Optional<String> messageHint = parameter(request, "lti_message_hint");
        String nonce = chance.get();
        Instant expires = clock.instant().plus(LIFETIME);
        String state = seal.seal(new LoginState(registration.id(), deployment(request), target, nonce,
                browser.hash(), storage, expires));

        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("scope", "openid");
        fields.put("response_type", "id_token");
        fields.put("response_mode", "form_post");
        fields.put("prompt", "none");
        fields.put("client_id", registration.clientId());
        fields.put("redirect_uri", tool.launch().toString());
        fields.put("state", state);
        fields.put("nonce", nonce);
        fields.put("login_hint", loginHint);
        messageHint.ifPresent(hint -> fields.put("lti_message_hint", hint));
        return new AuthenticationRequest(registration.id(), registration.authorizationEndpoint(), fields, state,
                expires);
    }

    private URI target(LoginRequest request) {
        String target = required(request, "target_link_uri", Reason.TARGET_LINK_URI_MISSING);
        return tool.target(target).orElseThrow(() ->
                new LaunchRejected(Reason.TARGET_LINK_URI_FOREIGN, Map.of("target_link_uri", target)));
    }

    /** Canvas has been seen to leave out the prefix. */
    private Optional<String> deployment(LoginRequest request) {
        Optional<String> hint = parameter(request, "lti_deployment_id")
                .or(() -> parameter(request, "deployment_id"))
                .filter(id -> !id.isEmpty());
        hint.filter(id -> id.length() > LONGEST_ID).ifPresent(id -> {
            throw new LaunchRejected(Reason.LOGIN_PARAM_TOO_LONG, Map.of("parameter", "lti_deployment_id"));
        });
        return hint;
    }

    private static String required(LoginRequest request, String name, Reason missing) {
        return parameter(request, name).filter(value -> !value.isEmpty())
                .orElseThrow(() -> new LaunchRejected(missing));
    }

    private static Optional<String> parameter(LoginRequest request, String name) {
        List<String> values = request.parameters().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new LaunchRejected(Reason.PARAM_DUPLICATE, Map.of("parameter", name));
        }
        if (!values.isEmpty() && values.get(0).length() > LONGEST_PARAMETER) {
            throw new LaunchRejected(Reason.LOGIN_PARAM_TOO_LONG, Map.of("parameter", name));
        }
        return values.stream().findFirst();
    }
}
