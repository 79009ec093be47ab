package club.parcours.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM under one key. A sealed value is twelve bytes of nonce, then the ciphertext with its tag. The place a value
 * belongs to is authenticated with it: moved to another row or column, it does not open.
 */
public final class Seal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SecretKey key;

    public Seal(SecretKey key) {
        this.key = key;
    }

    /** @param place where the value will stand, such as tenant, person and column */
    public byte[] seal(String place, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        CHANCE.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, place, plain, 0, plain.length);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws Broken if the value was changed, moved, or sealed under another key */
    public byte[] open(String place, byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
            throw new Broken(null);
        }
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
        return run(Cipher.DECRYPT_MODE, nonce, place, sealed, NONCE, sealed.length - NONCE);
    }

    private byte[] run(int mode, byte[] nonce, String place, byte[] input, int offset, int length) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, offset, length);
        } catch (GeneralSecurityException failed) {
            throw new Broken(failed);
        }
    }

    /** A sealed value that does not open. */
    public static final class Broken extends RuntimeException {
        Broken(@org.jspecify.annotations.Nullable Throwable cause) {
            super("a sealed value does not open", cause);
        }
    }
}
