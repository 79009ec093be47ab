package club.parcours.lti;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The fingerprint of a text. */
record Sha256(String text) {
    String base64url() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Compares in constant time. */
    boolean matches(String base64url) {
        return MessageDigest.isEqual(base64url().getBytes(StandardCharsets.US_ASCII),
                base64url.getBytes(StandardCharsets.US_ASCII));
    }
}
