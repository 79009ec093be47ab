package club.parcours.lti.services;

import club.parcours.lti.Registration;
import club.parcours.lti.SigningKey;
import club.parcours.lti.ToolKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;

/** Our proof towards a token endpoint: {@code private_key_jwt} (RFC 7523). */
final class ClientAssertion {
    /** Moodle has no leeway at all: a token from a second ahead is refused. */
    private static final Duration BACK_DATED = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofMinutes(3);

    private final ToolKeys keys;
    private final Supplier<String> chance;
    private final Clock clock;

    ClientAssertion(ToolKeys keys, Supplier<String> chance, Clock clock) {
        this.keys = keys;
        this.chance = chance;
        this.clock = clock;
    }

    String by(Registration registration) {
        SigningKey key = keys.active();
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(registration.clientId())
                .subject(registration.clientId())
                .audience(registration.tokenAudience().orElse(registration.tokenEndpoint().toString()))
                .issueTime(Date.from(now.minus(BACK_DATED)))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(chance.get())
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.kid()).build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(key.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The tool's key " + key.kid() + " cannot sign", e);
        }
        return jwt.serialize();
    }
}
