package club.parcours.lti;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last step of a launch: a form with a token comes back in the browser that began the login (Security Framework
 * 1.1, section 5.1.3). Checks go from cheap to dear; nothing is fetched for a token that is not meant for us, one
 * signature is verified, and the nonce is spent only once the token has proved genuine.
 */
public final class LaunchVerifier {
    private static final int LONGEST_TOKEN = 256 * 1024;

    private final Registrations registrations;
    private final PlatformKeys keys;
    private final OnceOnly onceOnly;
    private final StateSeal seal;
    private final Clock clock;
    private final OpenIdRules openId;
    private final MessageRules message;
    private final StrictJson json = new StrictJson();

    public LaunchVerifier(Registrations registrations, PlatformKeys keys, OnceOnly onceOnly, StateSeal seal,
                          ToolAddress tool, Clock clock) {
        this.registrations = registrations;
        this.keys = keys;
        this.onceOnly = onceOnly;
        this.seal = seal;
        this.clock = clock;
        this.openId = new OpenIdRules(clock);
        this.message = new MessageRules(registrations, tool);
    }

    /**
     * Verifies a launch. A second call with the same form ends in {@link Reason#STATE_REPLAYED}.
     *
     * @throws LaunchRejected at the first check that fails
     */
    public Launch verify(LaunchRequest request) {
        platformError(request);
        String idToken = only(request, "id_token", Reason.ID_TOKEN_MISSING);
        String sealed = only(request, "state", Reason.STATE_MISSING);
        if (idToken.length() > LONGEST_TOKEN) {
            throw new LaunchRejected(Reason.LAUNCH_TOO_LARGE);
        }
        LoginState state = seal.open(sealed);
        Registration registration = registrations.find(state.registration())
                .orElseThrow(() -> new LaunchRejected(Reason.REGISTRATION_UNKNOWN));
        try {
            fresh(state, request);
            return verify(idToken, state, registration);
        } catch (LaunchRejected rejected) {
            throw rejected.of(registration.id());
        }
    }

    /**
     * Where to ask for the secret of the login that this form ends: the platform keeps it, and no proof came along.
     * Empty also if something else is the matter; {@link #verify} then says what.
     */
    public Optional<Deposit> deposit(LaunchRequest request) {
        try {
            platformError(request);
            only(request, "id_token", Reason.ID_TOKEN_MISSING);
            LoginState state = seal.open(only(request, "state", Reason.STATE_MISSING));
            return state.storage().filter(frame -> clock.instant().isBefore(state.expires()))
                    .flatMap(frame -> registrations.find(state.registration())
                            .map(registration -> Deposit.of(registration, frame, state.browserHash())));
        } catch (LaunchRejected verifySaysWhy) {
            return Optional.empty();
        }
    }

    /**
     * Which of the browser's secrets began the login that this form ends; once the launch is accepted it is good for
     * nothing more.
     *
     * @throws LaunchRejected if the state is none of ours
     */
    public Optional<BrowserSecret> begunWith(LaunchRequest request) {
        LoginState state = seal.open(only(request, "state", Reason.STATE_MISSING));
        return request.browser().stream().filter(secret -> secret.matches(state.browserHash())).findFirst();
    }

    /** Who began it has to end it; without any proof nobody can tell, unless the secret went with the first launch. */
    private void fresh(LoginState state, LaunchRequest request) {
        if (!clock.instant().isBefore(state.expires())) {
            throw new LaunchRejected(Reason.STATE_EXPIRED);
        }
        // What a field proves counts only for a login whose secret went no other way.
        List<BrowserSecret> proofs = state.storage().isPresent() ? request.proof().stream().toList() : request.browser();
        if (proofs.stream().anyMatch(secret -> secret.matches(state.browserHash()))) {
            return;
        }
        if (onceOnly.isSpent(state.registration(), nonceHash(state))) {
            throw new LaunchRejected(Reason.STATE_REPLAYED);
        }
        throw new LaunchRejected(proofs.isEmpty() ? Reason.COOKIES_BLOCKED : Reason.STATE_BROWSER_MISMATCH);
    }

    private Launch verify(String idToken, LoginState state, Registration registration) {
        CompactToken token = new CompactToken(idToken, json);
        String algorithm = token.algorithm(registration.algorithms());
        String kid = token.kid();
        Claims claims = new Claims(token.payload());
        try {
            return verify(token, kid, algorithm, claims, state, registration);
        } catch (LaunchRejected rejected) {
            throw rejected.naming(ClaimNames.of(claims.object().keySet()));
        }
    }

    private Launch verify(CompactToken token, String kid, String algorithm, Claims claims, LoginState state,
                          Registration registration) {
        openId.issuer(claims, registration);
        keys.verify(token, kid, algorithm, registration);
        openId.check(claims, registration, state);
        spend(state);
        try {
            message.check(claims, registration, state);
        } catch (LaunchRejected rejected) {
            throw rejected.backTo(new LaunchReader(claims).presentation().returnUrl());
        }
        return new LaunchReader(claims).read(registration, state.target());
    }

    private void spend(LoginState state) {
        if (!onceOnly.spend(state.registration(), nonceHash(state), state.expires())) {
            throw new LaunchRejected(Reason.STATE_REPLAYED);
        }
    }

    private static String nonceHash(LoginState state) {
        return new Sha256(state.nonce()).base64url();
    }

    /** The platform did not want to say who the person is; its words are foreign text. */
    private void platformError(LaunchRequest request) {
        List<String> errors = request.form().getOrDefault("error", List.of());
        if (errors.isEmpty()) {
            return;
        }
        Map<String, String> details = new LinkedHashMap<>();
        details.put("error", errors.get(0));
        request.form().getOrDefault("error_description", List.of()).stream().findFirst()
                .ifPresent(description -> details.put("error_description", description));
        LaunchRejected rejected = new LaunchRejected(Reason.PLATFORM_ERROR, details);
        throw registrationOf(request).map(registration -> rejected.of(registration.id())).orElse(rejected);
    }

    private Optional<Registration> registrationOf(LaunchRequest request) {
        try {
            return registrations.find(seal.open(only(request, "state", Reason.STATE_MISSING)).registration());
        } catch (LaunchRejected unknown) {
            return Optional.empty();
        }
    }

    private static String only(LaunchRequest request, String name, Reason missing) {
        List<String> values = request.form().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new LaunchRejected(Reason.PARAM_DUPLICATE, Map.of("parameter", name));
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst()
                .orElseThrow(() -> new LaunchRejected(missing));
    }
}
