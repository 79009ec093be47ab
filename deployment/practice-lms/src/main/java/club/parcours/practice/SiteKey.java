package club.parcours.practice;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The RSA key of a site. It is made at each start, so a restart is a key rotation. */
final class SiteKey {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final String kid;

    SiteKey() {
        this(2048, "");
    }

    /** A key of so many bits, under this name; empty text makes the usual one. */
    SiteKey(int bits, String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            pair = generator.generateKeyPair();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
            kid = name.isEmpty() ? HexFormat.of().formatHex(hash, 0, 10) : name;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA and SHA-256", e);
        }
    }

    /** Twenty hexadecimal digits, like Moodle's. */
    String kid() {
        return kid;
    }

    /** The key set to publish (RFC 7517). */
    String published() {
        return "{\"keys\":[" + member(kid) + "]}";
    }

    /** The key as a member of a set, under this name. */
    String member(String name) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return """
                {"kty":"RSA","alg":"RS256","use":"sig","kid":"%s","e":"%s","n":"%s"}"""
                .formatted(name, number(key.getPublicExponent()), number(key.getModulus()));
    }

    private String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    PrivateKey secret() {
        return pair.getPrivate();
    }

    /** A compact token of exactly these texts, RS256, whatever they say (RFC 7515). */
    String sign(String header, String payload, PrivateKey key) {
        try {
            String signed = unsigned(header, payload);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a key for RS256", e);
        }
    }

    String unsigned(String header, String payload) {
        return BASE64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + '.'
                + BASE64.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    }
}
