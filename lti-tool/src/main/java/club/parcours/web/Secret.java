package club.parcours.web;

import club.parcours.kernel.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A session's secret. */
record Secret(String value) {
    /** 64 hex digits. */
    String hash() {
        return Tokens.hash(value);
    }

    /** Compares in constant time. */
    boolean hasHash(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
