package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PrivateKey;
import java.util.Optional;

/**
 * An id_token in the making: correct to begin with, and changeable in every part, for tests that need a wrong one.
 * Each method changes this token and returns it.
 */
public final class IdToken {

    /** What the names of the LTI claims begin with. */
    public static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    private final SiteKey key;
    private final Json json;
    private final ObjectNode header;
    private final ObjectNode claims;
    private Optional<PrivateKey> signer;

    IdToken(SiteKey key, Json json, ObjectNode claims) {
        this.key = key;
        this.json = json;
        this.claims = claims;
        this.header = json.object().put("typ", "JWT").put("alg", "RS256").put("kid", key.kid());
        this.signer = Optional.of(key.secret());
    }

    /** Sets a claim; the value may be a text, number, list or map. */
    public IdToken claim(String name, Object value) {
        claims.set(name, json.tree(value));
        return this;
    }

    /** Takes claims away. */
    public IdToken without(String... names) {
        for (String name : names) {
            claims.remove(name);
        }
        return this;
    }

    /** Sets a header member. */
    public IdToken header(String name, Object value) {
        header.set(name, json.tree(value));
        return this;
    }

    /** Takes a header member away. */
    public IdToken withoutHeader(String name) {
        header.remove(name);
        return this;
    }

    /** Signs with another RSA key; the header stays. */
    public IdToken signedBy(PrivateKey other) {
        signer = Optional.of(other);
        return this;
    }

    /** Leaves the signature empty; the header stays. */
    public IdToken unsigned() {
        signer = Optional.empty();
        return this;
    }

    /** The claims as JSON text. */
    public String payload() {
        return json.write(claims);
    }

    /** The header as JSON text. */
    public String header() {
        return json.write(header);
    }

    /** The compact token. */
    public String text() {
        return signer.map(secret -> key.sign(header(), payload(), secret))
                .orElseGet(() -> key.unsigned(header(), payload()) + '.');
    }
}
