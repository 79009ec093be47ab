package club.parcours.tenancy;

import club.parcours.kernel.Ids;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.Seal;
import club.parcours.lti.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;

/** Makes key pairs, seals their private parts under the master key, and opens them again. */
@ApplicationScoped
class KeySmith {
    private static final int BITS = 3072;
    private static final String PURPOSE = "tool-key";

    @Inject
    MasterKey master;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** @param follows name of the key before it */
    ToolKey fresh(String follows, Instant signsFrom) {
        SigningKey fresh = fresh();
        byte[] sealed = seal().seal(place(fresh.kid()), fresh.privateKey().getEncoded());
        return new ToolKey(ids.next(), clock.instant(), fresh.kid(), fresh.publicKey().getEncoded(), sealed, follows,
                signsFrom);
    }

    /** @throws Seal.Broken under another master key */
    SigningKey opened(ToolKey key) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            byte[] secret = seal().open(place(key.kid()), key.privateKey());
            return new SigningKey(key.kid(),
                    (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(key.publicKey())),
                    (RSAPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A key on file is no RSA key: " + key.kid(), broken);
        }
    }

    private static SigningKey fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return SigningKey.of((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Seal seal() {
        return new Seal(master.derive(PURPOSE));
    }

    private static String place(String kid) {
        return "tool_key.private_key|" + kid;
    }
}
