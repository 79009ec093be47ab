package club.parcours.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets and short names that cannot be guessed. */
@ApplicationScoped
public class Tokens {
    private final SecureRandom chance = new SecureRandom();

    /** 256 bits, base64url without padding: 43 characters. */
    public String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** A short name of so many hex digits; unguessable only together with a secret. */
    public String hex(int digits) {
        return HexFormat.of().formatHex(bytes((digits + 1) / 2)).substring(0, digits);
    }

    /** @return so many random bytes */
    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }

    /** 64 hex digits. Plain SHA-256 is enough for what has 256 random bits. */
    public static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** A number from 0 to below the bound, for spreading work out in time. */
    public int below(int bound) {
        return chance.nextInt(bound);
    }
}
