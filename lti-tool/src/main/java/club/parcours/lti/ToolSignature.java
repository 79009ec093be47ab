package club.parcours.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.util.Map;

/** Signs what we say to a platform, with the key that is active now. */
public final class ToolSignature {
    private final ToolKeys keys;

    public ToolSignature(ToolKeys keys) {
        this.keys = keys;
    }

    /** A signed token in compact form. @param claims texts, whole numbers, flags, and lists and maps of those */
    public String sign(Map<String, Object> claims) {
        SigningKey key = keys.active();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.kid()).build();
        JWSObject token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(new RSASSASigner(key.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The tool's key " + key.kid() + " cannot sign", e);
        }
        return token.serialize();
    }
}
