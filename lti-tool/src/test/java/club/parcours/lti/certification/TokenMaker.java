package club.parcours.lti.certification;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** Makes the token of a case: claims, then text, then bytes, then a signature, then damage. */
public final class TokenMaker {
    private static final String LTI = "/https:~1~1purl.imsglobal.org~1spec~1lti~1claim~1";
    private static final String AGS = "/https:~1~1purl.imsglobal.org~1spec~1lti-ags~1claim~1";

    private final Corpus corpus;

    public TokenMaker(Corpus corpus) {
        this.corpus = corpus;
    }

    /** A good token of a base. */
    public String good(String base, String registration, String target, String nonce, Instant now) {
        Case good = new Case(Json.createObjectBuilder().add("base", base).add("registration", registration).build())
                .at(Map.of("target", target));
        return make(good, target, nonce, now);
    }

    String make(Case row, String target, String nonce, Instant now) {
        byte[] payload = new PayloadBytes(row.part("rawPayload")).of(claims(row, target, nonce, now).toString());
        String signed = encoded(header(row).getBytes(StandardCharsets.UTF_8)) + "." + encoded(payload);
        String token = signed + "." + encoded(signature(row, signed.getBytes(StandardCharsets.US_ASCII)));
        JsonValue damage = row.value("rawToken").orElse(JsonValue.EMPTY_JSON_ARRAY);
        for (JsonString step : damage.asJsonArray().getValuesAs(JsonString.class)) {
            token = new Damage(step.getString()).done(token);
        }
        return token;
    }

    private JsonObject claims(Case row, String target, String nonce, Instant now) {
        TestRegistration registration = corpus.registration(row.tokenOf());
        JsonObject base = Corpus.parsed(corpus.base(row.base()).toString().replace("${target}", target));
        JsonObject usual = Json.createObjectBuilder(base)
                .add("iss", registration.issuer()).add("aud", registration.clientId())
                .add("iat", "now").add("exp", "now+300").add("nonce", nonce).build();
        JsonArray changes = row.value("claims").orElse(JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        JsonObject changed = Json.createPatch(spelledOut(changes)).apply(usual);
        JsonObjectBuilder timed = Json.createObjectBuilder();
        changed.forEach((name, value) -> timed.add(name, timed(value, now)));
        return timed.build();
    }

    /** {@code claim:} and {@code ags:} stand for the long names. */
    private static JsonArray spelledOut(JsonArray operations) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (JsonObject operation : operations.getValuesAs(JsonObject.class)) {
            String path = operation.getString("path").replaceFirst("^claim:", LTI).replaceFirst("^ags:", AGS);
            all.add(Json.createObjectBuilder(operation).add("path", path));
        }
        return all.build();
    }

    /** {@code now+60} and {@code now-3600} are seconds since 1970. */
    private static JsonValue timed(JsonValue value, Instant now) {
        if (value instanceof JsonString text && text.getString().matches("now([+-]\\d+)?")) {
            String shift = text.getString().substring(3);
            return Json.createValue(now.getEpochSecond() + (shift.isEmpty() ? 0 : Long.parseLong(shift)));
        }
        return value;
    }

    private String header(Case row) {
        JsonObject change = row.part("header");
        if (change.containsKey("raw")) {
            return change.getString("raw");
        }
        JsonObject sign = row.part("sign");
        TestRegistration registration = corpus.registration(row.tokenOf());
        JsonObject usual = Json.createObjectBuilder().add("typ", "JWT")
                .add("alg", sign.getString("alg", registration.algorithm()))
                .add("kid", sign.getString("kid", sign.getString("key", registration.signingKey()))).build();
        JsonObjectBuilder header = Json.createObjectBuilder(
                change.containsKey("replace") ? change.getJsonObject("replace") : usual);
        change.getOrDefault("merge", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().forEach(header::add);
        change.getOrDefault("remove", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()
                .getValuesAs(JsonString::getString).forEach(header::remove);
        return header.build().toString();
    }

    private byte[] signature(Case row, byte[] signed) {
        JsonObject sign = row.part("sign");
        if (sign.containsKey("secretFrom")) {
            return TestKey.hmac(secret(sign), signed);
        }
        if (sign.containsKey("bytes")) {
            return HexFormat.of().parseHex(sign.getString("bytes"));
        }
        TestRegistration registration = corpus.registration(row.tokenOf());
        TestKey key = corpus.key(sign.getString("key", registration.signingKey()));
        return key.sign(sign.getString("signAs", sign.getString("alg", registration.algorithm())), signed);
    }

    /** {@code text:…} or a form of a public key, as in {@code pem:platformA-k1}. */
    private byte[] secret(JsonObject sign) {
        String[] from = sign.getString("secretFrom").split(":", 2);
        return from[0].equals("text") ? from[1].getBytes(StandardCharsets.UTF_8)
                : corpus.key(from[1]).asSecret(from[0]);
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Changes to the text of a payload that no JSON library would write. */
    private record PayloadBytes(JsonObject change) {
        byte[] of(String json) {
            if (change.containsKey("hex")) {
                return HexFormat.of().parseHex(change.getString("hex"));
            }
            String text = change.getString("text", json);
            if (change.containsKey("insert")) {
                text = "{" + change.getString("insert") + text.substring(1);
            }
            if (change.containsKey("replace")) {
                text = text.replace(change.getString("replace"), change.getString("with"));
            }
            if (change.containsKey("nest")) {
                int depth = ((JsonNumber) change.get("nest")).intValue();
                text = "{\"deep\":" + "[".repeat(depth) + "]".repeat(depth) + "," + text.substring(1);
            }
            if (change.containsKey("fill")) {
                text = "{\"full\":\"" + "x".repeat(change.getInt("fill")) + "\"," + text.substring(1);
            }
            return (change.getString("before", "") + text + change.getString("after", ""))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A change to the finished token. */
    private record Damage(String step) {
        private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

        String done(String token) {
            int dot = token.lastIndexOf('.');
            String value = step.contains(":") ? step.substring(step.indexOf(':') + 1) : "";
            return switch (step.contains(":") ? step.substring(0, step.indexOf(':')) : step) {
                case "append" -> token + value;
                case "prepend" -> value + token;
                case "insertAt" -> token.substring(0, dot / 2) + value + token.substring(dot / 2);
                case "stripSignature" -> token.substring(0, dot + 1);
                case "dropSignature" -> token.substring(0, dot);
                case "truncateSignature" -> token.substring(0, token.length() - 6);
                case "flipSignature" -> token.substring(0, dot + 5)
                        + next(token.charAt(dot + 5), 1) + token.substring(dot + 6);
                case "spareBits" -> token.substring(0, token.length() - 1) + next(token.charAt(token.length() - 1), 1);
                case "standardAlphabet" -> token.replace('-', '+').replace('_', '/');
                case "whole" -> value;
                default -> throw new IllegalArgumentException(step);
            };
        }

        private static char next(char letter, int by) {
            return ALPHABET.charAt((ALPHABET.indexOf(letter) ^ by) & 63);
        }
    }
}
