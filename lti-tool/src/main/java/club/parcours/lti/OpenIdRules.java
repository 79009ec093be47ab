package club.parcours.lti;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What OpenID Connect wants of an id token (Security Framework 1.1, section 5.1.3). */
final class OpenIdRules {
    static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration OLDEST = Duration.ofHours(1);
    private static final Duration LONGEST_LIFE = Duration.ofHours(24);

    private final Clock clock;

    OpenIdRules(Clock clock) {
        this.clock = clock;
    }

    /** The token is for this registration, for now, and for this login. */
    void check(Claims claims, Registration registration, LoginState state) {
        checkAlone(claims, registration);
        nonce(claims, state);
    }

    /** The token is for this registration and for now; no login belongs to it. */
    void checkAlone(Claims claims, Registration registration) {
        issuer(claims, registration);
        audience(claims, registration);
        authorizedParty(claims, registration);
        expiry(claims);
        age(claims);
    }

    /** Whether the token names this registration's client. */
    boolean isFor(Claims claims, Registration registration) {
        return audiences(claims).contains(registration.clientId());
    }

    /** Also asked before the signature, so that a foreign token causes no traffic. */
    void issuer(Claims claims, Registration registration) {
        String issuer = claims.text("iss").orElse("");
        if (!issuer.equals(registration.issuer())) {
            throw new LaunchRejected(Reason.ISS_MISMATCH, Map.of("iss", issuer));
        }
    }

    private static void audience(Claims claims, Registration registration) {
        if (!audiences(claims).contains(registration.clientId())) {
            throw new LaunchRejected(Reason.AUD_MISMATCH, Map.of("aud", String.join(" ", audiences(claims))));
        }
    }

    private static void authorizedParty(Claims claims, Registration registration) {
        if (claims.has("azp") && !claims.text("azp").equals(Optional.of(registration.clientId()))) {
            throw new LaunchRejected(Reason.AZP_MISMATCH, Map.of("azp", claims.text("azp").orElse("")));
        }
        if (!claims.has("azp") && audiences(claims).size() > 1) {
            throw new LaunchRejected(Reason.AZP_MISSING);
        }
    }

    /** A text or an array of texts; anything else is for nobody. */
    private static List<String> audiences(Claims claims) {
        JsonValue aud = claims.value("aud").orElse(JsonValue.NULL);
        if (aud instanceof JsonArray many) {
            boolean texts = many.stream().allMatch(JsonString.class::isInstance);
            return texts ? many.getValuesAs(JsonString::getString) : List.of();
        }
        return Claims.asText(aud).map(List::of).orElse(List.of());
    }

    /** A life of more than a day is a sign of milliseconds. */
    private void expiry(Claims claims) {
        BigDecimal exp = instant(claims, "exp", Reason.EXP_MISSING, Reason.EXP_INVALID);
        if (now().compareTo(exp.add(seconds(SKEW))) >= 0) {
            throw new LaunchRejected(Reason.TOKEN_EXPIRED, Map.of("exp", shown(exp)));
        }
        BigDecimal from = claims.number("iat").orElse(now());
        if (exp.compareTo(from.add(seconds(LONGEST_LIFE))) > 0) {
            throw new LaunchRejected(Reason.EXP_INVALID, Map.of("exp", shown(exp)));
        }
    }

    private void age(Claims claims) {
        BigDecimal iat = instant(claims, "iat", Reason.IAT_MISSING, Reason.IAT_INVALID);
        if (iat.compareTo(now().add(seconds(SKEW))) > 0) {
            throw new LaunchRejected(Reason.IAT_FUTURE, Map.of("iat", shown(iat)));
        }
        if (iat.compareTo(now().subtract(seconds(OLDEST))) < 0) {
            throw new LaunchRejected(Reason.IAT_TOO_OLD, Map.of("iat", shown(iat)));
        }
        if (claims.has("nbf") && instant(claims, "nbf", Reason.NBF_INVALID, Reason.NBF_INVALID)
                .compareTo(now().add(seconds(SKEW))) > 0) {
            throw new LaunchRejected(Reason.NBF_FUTURE);
        }
        if (claims.number("exp").orElse(iat).compareTo(iat) <= 0) {
            throw new LaunchRejected(Reason.EXP_INVALID);
        }
    }

    private static void nonce(Claims claims, LoginState state) {
        String nonce = claims.text("nonce").orElseThrow(() -> new LaunchRejected(Reason.NONCE_MISSING));
        if (!new Sha256(nonce).matches(new Sha256(state.nonce()).base64url())) {
            throw new LaunchRejected(Reason.NONCE_MISMATCH);
        }
    }

    private static BigDecimal instant(Claims claims, String name, Reason missing, Reason invalid) {
        if (!claims.has(name)) {
            throw new LaunchRejected(missing);
        }
        return claims.number(name).orElseThrow(() -> new LaunchRejected(invalid));
    }

    private BigDecimal now() {
        return BigDecimal.valueOf(clock.millis(), 3);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds());
    }

    /** As written, because the plain form of 1e400 is long. */
    private static String shown(BigDecimal number) {
        return number.toString();
    }
}
