package club.parcours.lti;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;

/** Our public keys as platforms fetch them (RFC 7517): the public parts, and what each key is for. */
public final class JsonWebKeySet {
    private final ToolKeys keys;

    public JsonWebKeySet(ToolKeys keys) {
        this.keys = keys;
    }

    /** The document. Moodle drops keys that do not name their algorithm, so every key does. */
    public String json() {
        return new JWKSet(keys.published().stream().map(JsonWebKeySet::published).toList()).toString(true);
    }

    private static JWK published(SigningKey key) {
        return new RSAKey.Builder(key.publicKey())
                .keyID(key.kid()).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).build();
    }
}
