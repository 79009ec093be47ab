package club.parcours.lti.services;

import club.parcours.lti.Registration;
import club.parcours.lti.ToolKeys;
import club.parcours.lti.ToolSignature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Our proof towards a token endpoint: {@code private_key_jwt} (RFC 7523). */
final class ClientAssertion {
    /** Moodle has no leeway at all: a token from a second ahead is refused. */
    private static final Duration BACK_DATED = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofMinutes(3);

    private final ToolSignature signature;
    private final Supplier<String> chance;
    private final Clock clock;

    ClientAssertion(ToolKeys keys, Supplier<String> chance, Clock clock) {
        this.signature = new ToolSignature(keys);
        this.chance = chance;
        this.clock = clock;
    }

    String by(Registration registration) {
        Instant now = clock.instant();
        return signature.sign(Map.of(
                "iss", registration.clientId(),
                "sub", registration.clientId(),
                "aud", registration.tokenAudience().orElse(registration.tokenEndpoint().toString()),
                "iat", now.minus(BACK_DATED).getEpochSecond(),
                "exp", now.plus(LIFE).getEpochSecond(),
                "jti", chance.get()));
    }
}
