package club.parcours.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/**
 * A key pair of the tool.
 *
 * @param kid its name in tokens and in our key set
 */
public record SigningKey(String kid, RSAPublicKey publicKey, RSAPrivateKey privateKey) {
    /** A key pair named by its thumbprint (RFC 7638), so that equal names mean equal keys. */
    public static SigningKey of(RSAPublicKey publicKey, RSAPrivateKey privateKey) {
        try {
            String kid = new RSAKey.Builder(publicKey).build().computeThumbprint().toString();
            return new SigningKey(kid, publicKey, privateKey);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
