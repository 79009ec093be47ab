package club.parcours.lti.certification;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A fixed key pair of the corpus. Signs with the Java platform alone, so that no JOSE library checks itself. */
public record TestKey(String name, PublicKey publicKey, PrivateKey privateKey) {
    static TestKey read(JsonObject json) {
        try {
            KeyFactory factory = KeyFactory.getInstance(json.getString("type"));
            Base64.Decoder decoder = Base64.getDecoder();
            return new TestKey(json.getString("name"),
                    factory.generatePublic(new X509EncodedKeySpec(decoder.decode(json.getString("spki")))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(json.getString("pkcs8")))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as a platform publishes it. */
    public JsonObject jwk() {
        return jwk(false);
    }

    /** The key as a member of a key set, with its private parts if a careless platform shows them. */
    JsonObject jwk(boolean careless) {
        JsonObjectBuilder jwk = Json.createObjectBuilder().add("kid", name).add("use", "sig");
        if (publicKey instanceof RSAPublicKey rsa) {
            jwk.add("kty", "RSA").add("alg", "RS256")
                    .add("n", number(rsa.getModulus())).add("e", number(rsa.getPublicExponent()));
            if (careless) {
                jwk.add("d", number(((RSAPrivateCrtKey) privateKey).getPrivateExponent()));
            }
        } else {
            ECPublicKey ec = (ECPublicKey) publicKey;
            jwk.add("kty", "EC").add("crv", "P-256").add("alg", "ES256")
                    .add("x", coordinate(ec.getW().getAffineX())).add("y", coordinate(ec.getW().getAffineY()));
        }
        return jwk.build();
    }

    /** A signature in the form of RFC 7518. */
    public byte[] sign(String algorithm, byte[] message) {
        try {
            Signature signature = switch (algorithm) {
                case "RS256" -> Signature.getInstance("SHA256withRSA");
                case "RS384" -> Signature.getInstance("SHA384withRSA");
                case "PS256" -> Signature.getInstance("RSASSA-PSS");
                case "ES256" -> Signature.getInstance("SHA256withECDSAinP1363Format");
                default -> throw new IllegalArgumentException(algorithm);
            };
            if (algorithm.equals("PS256")) {
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token of these claims, signed with RS256 under a name that may be another key's. */
    public String token(String claims, String kid) {
        String signed = text("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}") + "." + text(claims);
        return signed + "." + encoded(sign("RS256", signed.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static String text(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /** What a confused tool would take for a shared secret. */
    byte[] asSecret(String form) {
        return switch (form) {
            case "pem" -> ("-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded())
                    + "\n-----END PUBLIC KEY-----\n").getBytes();
            case "der" -> publicKey.getEncoded();
            case "jwk" -> jwk().toString().getBytes();
            case "modulus" -> ((RSAPublicKey) publicKey).getModulus().toByteArray();
            default -> throw new IllegalArgumentException(form);
        };
    }

    static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            Key key = new SecretKeySpec(secret.length == 0 ? new byte[1] : secret, "HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return encoded(bytes, from);
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return encoded(fixed, 0);
    }

    private static String encoded(byte[] bytes, int from) {
        byte[] part = new byte[bytes.length - from];
        System.arraycopy(bytes, from, part, 0, part.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }
}
