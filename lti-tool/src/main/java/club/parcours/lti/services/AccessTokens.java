package club.parcours.lti.services;

import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import club.parcours.lti.Registration;
import club.parcours.lti.ToolKeys;
import club.parcours.lti.services.ScoreOutcome.Kind;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Access tokens for platforms' services by client credentials (Security Framework 1.1, section 4.1).
 *
 * <p>A token is kept until a minute before it expires; while one caller fetches, others for the same scopes wait.
 */
public final class AccessTokens {
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final BigDecimal USUAL_SECONDS = BigDecimal.valueOf(3600);
    private static final int LONGEST_TOKEN = 16 * 1024;

    private final PlatformHttp http;
    private final ClientAssertion assertion;
    private final AnswerReader answers;
    private final Clock clock;
    private final ConcurrentMap<Key, Slot> slots = new ConcurrentHashMap<>();

    private record Key(UUID registration, Set<String> scopes) {}

    private record Held(Registration registration, String token, Instant until) {}

    private static final class Slot {
        private Optional<Held> held = Optional.empty();
    }

    /** @param chance fresh identifiers, for {@code jti} */
    public AccessTokens(PlatformHttp http, ToolKeys keys, Supplier<String> chance, Clock clock) {
        this.http = http;
        this.assertion = new ClientAssertion(keys, chance, clock);
        this.answers = new AnswerReader(clock);
        this.clock = clock;
    }

    /**
     * A token for exactly these scopes; ask for one service at a time, because Sakai refuses all if one is not allowed.
     *
     * @throws ServiceFailed {@code UNAUTHORISED} if the platform does not accept us, {@code FORBIDDEN} if it does not
     *                       grant the scopes, {@code TRY_LATER} if it cannot answer
     */
    public String token(Registration registration, Set<String> scopes) {
        Slot slot = slot(registration, scopes);
        synchronized (slot) {
            Optional<Held> held = slot.held.filter(h -> h.registration().equals(registration)
                    && clock.instant().isBefore(h.until()));
            slot.held = held.isPresent() ? held : Optional.of(fetch(registration, scopes));
            return slot.held.orElseThrow().token();
        }
    }

    /** Drops a token that was refused, unless another has taken its place. */
    public void forget(Registration registration, Set<String> scopes, String token) {
        Slot slot = slot(registration, scopes);
        synchronized (slot) {
            slot.held = slot.held.filter(held -> !held.token().equals(token));
        }
    }

    private Slot slot(Registration registration, Set<String> scopes) {
        return slots.computeIfAbsent(new Key(registration.id(), Set.copyOf(scopes)), key -> new Slot());
    }

    private Held fetch(Registration registration, Set<String> scopes) {
        Answer answer = ask(registration, scopes);
        if (answer.status() != 200 && answer.status() != 201) {
            throw new ServiceFailed(refusal(answer));
        }
        JsonObject granted = answers.object(answer).orElseThrow(() -> unusable(answer));
        String token = answers.text(granted, "access_token").filter(AccessTokens::fitsHeader)
                .orElseThrow(() -> unusable(answer));
        Optional<String> scope = answers.text(granted, "scope");
        if (scope.isPresent() && !Arrays.asList(scope.get().split("\\s+")).containsAll(scopes)) {
            throw new ServiceFailed(ScoreOutcome.of(Kind.FORBIDDEN));
        }
        return new Held(registration, token, clock.instant().plus(life(granted)).minus(MARGIN));
    }

    private Answer ask(Registration registration, Set<String> scopes) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion.by(registration));
        form.put("scope", String.join(" ", new TreeSet<>(scopes)));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            return http.send(registration.id(), new Request("POST", registration.tokenEndpoint(),
                    Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
                    body.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new ServiceFailed(ScoreOutcome.of(Kind.TRY_LATER));
        }
    }

    /** Whatever is no passing fault needs an administrator: the client, its key or the address is not known there. */
    private ScoreOutcome refusal(Answer answer) {
        ScoreOutcome outcome = answers.outcome(answer);
        if (outcome.kind() == Kind.TRY_LATER) {
            return outcome;
        }
        boolean scope = new String(answer.body(), StandardCharsets.UTF_8).contains("invalid_scope");
        return new ScoreOutcome(scope ? Kind.FORBIDDEN : Kind.UNAUTHORISED, OptionalInt.of(answer.status()),
                Optional.empty());
    }

    private static ServiceFailed unusable(Answer answer) {
        return new ServiceFailed(new ScoreOutcome(Kind.TRY_LATER, OptionalInt.of(answer.status()), Optional.empty()));
    }

    private static boolean fitsHeader(String token) {
        return token.length() <= LONGEST_TOKEN && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private Duration life(JsonObject granted) {
        BigDecimal seconds = answers.number(granted, "expires_in").orElse(USUAL_SECONDS)
                .max(BigDecimal.ZERO).min(BigDecimal.valueOf(LONGEST.toSeconds()));
        return Duration.ofSeconds(seconds.longValue());
    }
}
