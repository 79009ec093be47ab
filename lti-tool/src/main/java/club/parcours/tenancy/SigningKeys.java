package club.parcours.tenancy;

import club.parcours.kernel.Ids;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.Seal;
import club.parcours.lti.SigningKey;
import club.parcours.lti.ToolKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The keys we sign with, read once a minute; the first is made when it is first needed, by whichever node is first. */
@ApplicationScoped
class SigningKeys implements ToolKeys {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int BITS = 3072;
    private static final String PURPOSE = "tool-key";

    private record Held(SigningKey active, List<SigningKey> all, Instant since) {}

    private volatile @Nullable Held held;

    @Inject
    KeysOnFile file;

    @Inject
    MasterKey master;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Override
    public SigningKey active() {
        return held().active();
    }

    @Override
    public List<SigningKey> published() {
        return held().all();
    }

    private Held held() {
        Held now = held;
        return now != null && now.since().plus(FRESH).isAfter(clock.instant()) ? now : read();
    }

    private synchronized Held read() {
        Held meanwhile = held;
        if (meanwhile != null && meanwhile.since().plus(FRESH).isAfter(clock.instant())) {
            return meanwhile;
        }
        List<ToolKey> found = file.all();
        if (found.stream().noneMatch(ToolKey::active)) {
            makeFirst();
            found = file.all();
        }
        ToolKey active = found.stream().filter(ToolKey::active).findFirst().orElseThrow(() ->
                new NoSuchElementException("a key to sign with was neither found nor made"));
        Held fresh = new Held(opened(active), found.stream().map(this::opened).toList(), clock.instant());
        held = fresh;
        return fresh;
    }

    /** Another node may be doing the same: the slot takes one key, and the loser uses the winner's. */
    private void makeFirst() {
        SigningKey fresh = fresh();
        byte[] sealed = seal().seal(place(fresh.kid()), fresh.privateKey().getEncoded());
        try {
            file.add(new ToolKey(ids.next(), clock.instant(), fresh.kid(), fresh.publicKey().getEncoded(), sealed));
        } catch (PersistenceException lost) {
            if (file.all().stream().noneMatch(ToolKey::active)) {
                throw lost;
            }
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

    private SigningKey opened(ToolKey key) {
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

    private Seal seal() {
        return new Seal(master.derive(PURPOSE));
    }

    private static String place(String kid) {
        return "tool_key.private_key|" + kid;
    }
}
