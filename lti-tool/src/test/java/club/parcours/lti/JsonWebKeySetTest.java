package club.parcours.lti;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.certification.Corpus;
import club.parcours.lti.certification.TestKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWebKeySetTest {
    private final SigningKey active = signingKey("platformA-k1");
    private final SigningKey next = signingKey("platformA-k2");
    private final JsonWebKeySet document = new JsonWebKeySet(new ToolKeys() {
        @Override
        public SigningKey active() {
            return active;
        }

        @Override
        public List<SigningKey> published() {
            return List.of(active, next);
        }
    });

    @Test
    void every_key_says_what_it_is_for() throws ParseException {
        assertThat(JWKSet.parse(document.json()).getKeys()).hasSize(2).allSatisfy(key -> {
            assertThat(key.getKeyUse()).isEqualTo(KeyUse.SIGNATURE);
            assertThat(key.getAlgorithm().getName()).isEqualTo("RS256");
            assertThat(key).isInstanceOf(RSAKey.class);
        });
    }

    @Test
    void only_public_parts_are_shown_and_none_is_padded() {
        assertThat(document.json()).doesNotContain("\"d\"", "\"p\"", "\"q\"", "\"dp\"", "\"dq\"", "\"qi\"", "=");
    }

    @Test
    void a_key_is_named_by_its_thumbprint() throws Exception {
        assertThat(active.kid()).isEqualTo(
                new RSAKey.Builder(active.publicKey()).build().computeThumbprint("SHA-256").toString());
        assertThat(document.json()).contains("\"kid\":\"" + active.kid() + "\"");
    }

    @Test
    void a_signing_key_prints_its_name_only() {
        assertThat(active).hasToString("SigningKey[" + active.kid() + "]");
    }

    private static SigningKey signingKey(String name) {
        TestKey key = new Corpus().key(name);
        return SigningKey.of((RSAPublicKey) key.publicKey(), (RSAPrivateKey) key.privateKey());
    }
}
