package club.parcours.lti;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token in the compact form of RFC 7515, read by the letter. The library that checks the signature is content with
 * blanks, padding, spare bits and doubled names; this is not.
 */
final class CompactToken {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]*)");
    private static final int LONGEST_HEADER = 4 * 1024;
    private static final int LONGEST_KID = 255;
    /** Signed in another way, encrypted, compressed or nested: nothing of this belongs to an id token. */
    private static final Set<String> FOREIGN_MEMBERS = Set.of("crit", "b64", "enc", "zip", "cty");

    private final String header64;
    private final String payload64;
    private final String signature64;
    private final JsonObject header;
    private final Optional<JsonObject> payload;

    /** @throws LaunchRejected {@link Reason#JWT_MALFORMED} */
    CompactToken(String text, StrictJson json) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new LaunchRejected(Reason.JWT_MALFORMED);
        }
        header64 = parts.group(1);
        payload64 = parts.group(2);
        signature64 = parts.group(3);
        byte[] headerBytes = decoded(header64);
        if (headerBytes.length > LONGEST_HEADER) {
            throw new LaunchRejected(Reason.JWT_MALFORMED);
        }
        header = json.object(headerBytes).orElseThrow(() -> new LaunchRejected(Reason.JWT_MALFORMED));
        payload = json.object(decoded(payload64));
        decoded(signature64);
        if (FOREIGN_MEMBERS.stream().anyMatch(header::containsKey) || !typed()) {
            throw new LaunchRejected(Reason.JWT_MALFORMED);
        }
    }

    /** The algorithm, one of those allowed. An unsigned token is told apart before its empty signature is. */
    String algorithm(Set<String> allowed) {
        String named = string("alg").orElse("");
        if (!allowed.contains(named)) {
            throw new LaunchRejected(Reason.JWT_ALG_NOT_ALLOWED, Map.of("alg", named));
        }
        if (signature64.isEmpty()) {
            throw new LaunchRejected(Reason.JWT_MALFORMED);
        }
        return named;
    }

    /** The name of the key. */
    String kid() {
        return string("kid").filter(kid -> !kid.isEmpty() && kid.length() <= LONGEST_KID)
                .orElseThrow(() -> new LaunchRejected(Reason.JWT_KID_MISSING));
    }

    /** What the token says, verified or not. */
    JsonObject payload() {
        return payload.orElseThrow(() -> new LaunchRejected(Reason.JWT_PAYLOAD_MALFORMED));
    }

    byte[] signedBytes() {
        return (header64 + "." + payload64).getBytes(StandardCharsets.US_ASCII);
    }

    String signature64() {
        return signature64;
    }

    private boolean typed() {
        return !header.containsKey("typ") || string("typ").filter("JWT"::equalsIgnoreCase).isPresent();
    }

    private Optional<String> string(String name) {
        JsonValue value = header.get(name);
        return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** Exactly one text stands for some bytes: no spare bits. */
    private static byte[] decoded(String base64url) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64url);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(base64url)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new LaunchRejected(Reason.JWT_MALFORMED);
        }
        throw new LaunchRejected(Reason.JWT_MALFORMED);
    }
}
