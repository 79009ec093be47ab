package club.parcours.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The usable keys of a platform's key set document (RFC 7517).
 *
 * @param weak names of keys that were left out because they are too weak
 */
record KeySet(List<PlatformKey> keys, Set<String> weak) {
    private static final int MOST_KEYS = 50;
    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 8192;
    private static final Set<String> RSA = Set.of("RS256", "RS384", "RS512");

    /**
     * Reads a document key by key: one that we cannot use does not spoil the others.
     *
     * @return empty if there is no usable key at all, or more than 50
     */
    static Optional<KeySet> read(JsonObject document) {
        if (!(document.get("keys") instanceof JsonArray members) || members.size() > MOST_KEYS) {
            return Optional.empty();
        }
        List<PlatformKey> keys = new ArrayList<>();
        Set<String> weak = new HashSet<>();
        for (JsonValue member : members) {
            parsed(member).ifPresent(jwk -> sort(jwk, keys, weak));
        }
        return keys.isEmpty() && weak.isEmpty()
                ? Optional.empty() : Optional.of(new KeySet(List.copyOf(keys), Set.copyOf(weak)));
    }

    /** The keys of this name that fit this algorithm; careless platforms use a name twice. */
    List<PlatformKey> named(String kid, String algorithm) {
        return keys.stream().filter(key -> key.kid().equals(kid) && key.algorithms().contains(algorithm)).toList();
    }

    private static Optional<JWK> parsed(JsonValue member) {
        if (!(member instanceof JsonObject)) {
            return Optional.empty();
        }
        try {
            JWK jwk = JWK.parse(member.toString());
            boolean usable = jwk.getKeyID() != null && !jwk.isPrivate()
                    && (jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE));
            return usable ? Optional.of(jwk) : Optional.empty();
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static void sort(JWK jwk, List<PlatformKey> keys, Set<String> weak) {
        try {
            if (jwk instanceof RSAKey rsa) {
                RSAPublicKey key = rsa.toRSAPublicKey();
                if (isWeak(key)) {
                    weak.add(jwk.getKeyID());
                } else {
                    keys.add(new PlatformKey(jwk.getKeyID(), narrowed(RSA, jwk), key));
                }
            } else if (jwk instanceof ECKey ec) {
                keys.add(new PlatformKey(jwk.getKeyID(), narrowed(curve(ec), jwk), ec.toECPublicKey()));
            }
        } catch (JOSEException e) {
            weak.add(jwk.getKeyID());
        }
    }

    private static boolean isWeak(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        return bits < LEAST_BITS || bits > MOST_BITS || exponent.compareTo(BigInteger.TWO) <= 0
                || !exponent.testBit(0);
    }

    private static Set<String> curve(ECKey key) {
        return switch (key.getCurve().getName()) {
            case "P-256" -> Set.of("ES256");
            case "P-384" -> Set.of("ES384");
            case "P-521" -> Set.of("ES512");
            default -> Set.of();
        };
    }

    private static Set<String> narrowed(Set<String> algorithms, JWK jwk) {
        if (jwk.getAlgorithm() == null) {
            return algorithms;
        }
        String named = jwk.getAlgorithm().getName();
        return algorithms.contains(named) ? Set.of(named) : Set.of();
    }
}
