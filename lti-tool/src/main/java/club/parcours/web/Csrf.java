package club.parcours.web;

import club.parcours.kernel.MasterKey;
import club.parcours.kernel.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Tokens that show a form was ours. Each page carries the session's token under a fresh mask, so that the compressed
 * length of two pages says nothing about it.
 */
@ApplicationScoped
class Csrf {
    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF";
    private static final int LENGTH = 32;

    private MasterKey key;
    private Tokens tokens;

    protected Csrf() {}

    @Inject
    Csrf(MasterKey key, Tokens tokens) {
        this.key = key;
        this.tokens = tokens;
    }

    /** A token for this session, another one at every call. */
    String masked(String secret) {
        byte[] mask = tokens.bytes(LENGTH);
        byte[] both = java.util.Arrays.copyOf(mask, 2 * LENGTH);
        System.arraycopy(xor(mask, own(secret)), 0, both, LENGTH, LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** Whether a token was made for this session. */
    boolean accepts(String secret, String token) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noToken) {
            return false;
        }
        if (secret.isEmpty() || both.length != 2 * LENGTH) {
            return false;
        }
        byte[] mask = java.util.Arrays.copyOf(both, LENGTH);
        byte[] masked = java.util.Arrays.copyOfRange(both, LENGTH, 2 * LENGTH);
        return MessageDigest.isEqual(xor(mask, masked), own(secret));
    }

    private byte[] own(String secret) {
        return key.derivedHash("csrf", secret);
    }

    private static byte[] xor(byte[] mask, byte[] bytes) {
        byte[] mixed = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            mixed[i] = (byte) (mask[i] ^ bytes[i]);
        }
        return mixed;
    }
}
