package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A statement signed by a tool. As the one by which a tool proves who it is (RFC 7523, private_key_jwt) it is checked
 * no more than Moodle does: the audience, a second use and equality of issuer and subject are not looked at.
 */
final class Assertion {

    private final String text;
    private final ObjectNode header;
    private final ObjectNode claims;

    private Assertion(String text, ObjectNode header, ObjectNode claims) {
        this.text = text;
        this.header = header;
        this.claims = claims;
    }

    /** The assertion in this text, or empty if it is none. */
    static Optional<Assertion> from(String text, Json json) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return decoded(parts[0]).flatMap(json::readObject).flatMap(header -> decoded(parts[1])
                .flatMap(json::readObject).map(claims -> new Assertion(text, header, claims)));
    }

    private static Optional<String> decoded(String part) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    ObjectNode claims() {
        return claims;
    }

    String client() {
        return claims.path("sub").asText();
    }

    /** What is wrong with it, in Moodle's words; empty if nothing is. */
    Optional<String> complaint(ToolKeys keys) {
        return signatureComplaint(keys).or(this::late);
    }

    /** What is wrong with the signature. */
    Optional<String> signatureComplaint(ToolKeys keys) {
        String kid = header.path("kid").asText();
        if (kid.isEmpty()) {
            return Optional.of("\"kid\" empty, unable to lookup correct key");
        }
        if (keys.find(kid).filter(this::signedWith).isEmpty()) {
            keys.refresh();
        }
        Optional<Key> key = keys.find(kid);
        if (key.isEmpty()) {
            return Optional.of("\"kid\" invalid, unable to lookup correct key");
        }
        return key.filter(this::signedWith).isEmpty() ? Optional.of("Signature verification failed")
                : Optional.empty();
    }

    private boolean signedWith(Key key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256));
        signature.setKey(key);
        try {
            signature.setCompactSerialization(text);
            return signature.verifySignature();
        } catch (JoseException e) {
            return false;
        }
    }

    /** Moodle allows no difference between the clocks. */
    private Optional<String> late() {
        long now = Instant.now().getEpochSecond();
        long issued = claims.path("iat").asLong(0);
        if (issued > now) {
            return Optional.of("Cannot handle token with iat prior to " + Instant.ofEpochSecond(issued));
        }
        return claims.path("exp").asLong(Long.MAX_VALUE) <= now ? Optional.of("Expired token") : Optional.empty();
    }
}
