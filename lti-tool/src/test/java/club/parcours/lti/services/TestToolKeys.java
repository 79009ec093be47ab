package club.parcours.lti.services;

import club.parcours.lti.SigningKey;
import club.parcours.lti.ToolKeys;
import club.parcours.lti.certification.Corpus;
import club.parcours.lti.certification.TestKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

/** One key, always the same. */
public final class TestToolKeys implements ToolKeys {
    private final TestKey key = new Corpus().key("tool");

    @Override
    public SigningKey active() {
        return SigningKey.of((RSAPublicKey) key.publicKey(), (RSAPrivateKey) key.privateKey());
    }

    @Override
    public List<SigningKey> published() {
        return List.of(active());
    }
}
