package club.parcours.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/**
 * A public key of a platform, ready for use.
 *
 * @param algorithms what it may verify
 */
record PlatformKey(String kid, Set<String> algorithms, PublicKey key) {
    boolean verifies(CompactToken token, String algorithm) {
        try {
            JWSHeader header = new JWSHeader(JWSAlgorithm.parse(algorithm));
            return verifier().verify(header, token.signedBytes(), new Base64URL(token.signature64()));
        } catch (JOSEException e) {
            return false;
        }
    }

    private JWSVerifier verifier() throws JOSEException {
        return key instanceof RSAPublicKey rsa ? new RSASSAVerifier(rsa) : new ECDSAVerifier((ECPublicKey) key);
    }
}
