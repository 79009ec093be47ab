package club.parcours.lti.certification;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every claim of some bases, once removed and once with each kind of wrong value. What has to come of each is told here
 * claim by claim, as the specification of the tool has it, and not asked of the tool.
 */
final class Mutations {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final Map<String, String> BASES = new TreeMap<>(Map.of("student-resource-link", "platformA",
            "teacher-resource-link", "platformA", "canvas-launch", "platformA", "moodle-launch", "moodle"));
    private static final Set<String> NO_TEXT = Set.of("null", "empty", "number", "boolean", "array", "object");
    private static final Set<String> TEXTS_WE_READ = Set.of("name", "given_name", "family_name", "email", "locale");
    private static final Set<String> OBJECTS_WE_READ = Set.of("context", "launch_presentation", "custom", "endpoint");

    private final Corpus corpus;

    Mutations(Corpus corpus) {
        this.corpus = corpus;
    }

    /** All of them, always in the same order. */
    Stream<Case> all() {
        return BASES.keySet().stream().flatMap(base -> claims(base).stream().flatMap(claim ->
                kinds().entrySet().stream().map(kind -> row(base, claim, kind.getKey(), kind.getValue()))));
    }

    private Set<String> claims(String base) {
        Set<String> names = new TreeSet<>(corpus.base(base).keySet());
        names.addAll(Set.of("iss", "aud", "exp", "iat", "nonce"));
        return names;
    }

    private static Map<String, JsonValue> kinds() {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        values.put("removed", JsonValue.EMPTY_JSON_OBJECT);
        values.put("null", JsonValue.NULL);
        values.put("empty", Json.createValue(""));
        values.put("number", Json.createValue(5));
        values.put("boolean", JsonValue.TRUE);
        values.put("array", Json.createArrayBuilder().add(Json.createArrayBuilder()).build());
        values.put("object", Json.createObjectBuilder().add("a", JsonValue.NULL).build());
        values.put("long", Json.createValue("x".repeat(300)));
        values.put("nul", Json.createValue("x\u0000y"));
        return values;
    }

    private Case row(String base, String claim, String kind, JsonValue value) {
        String name = claim.substring(claim.lastIndexOf('/') + 1);
        JsonObjectBuilder change = Json.createObjectBuilder()
                .add("path", "/" + claim.replace("~", "~0").replace("/", "~1"));
        if (kind.equals("removed")) {
            change.add("op", "remove");
        } else {
            change.add("op", "replace").add("value", value);
        }
        JsonObject row = Json.createObjectBuilder().add("id", "G-" + base.split("-")[0] + "-" + name + "-" + kind)
                .add("title", name + " " + kind + ", " + base)
                .add("tags", Json.createArrayBuilder(List.of("claims")))
                .add("base", base).add("registration", BASES.get(base))
                .add("claims", Json.createArrayBuilder().add(change))
                .add("expect", expected(base, claim, name, kind)).build();
        return new Case(row);
    }

    private static JsonObjectBuilder expected(String base, String claim, String name, String kind) {
        String code = code(claim, kind);
        if (!code.isEmpty()) {
            return Json.createObjectBuilder().add("outcome", "reject").add("code", code);
        }
        boolean unheard = TEXTS_WE_READ.contains(claim) && Set.of("number", "boolean", "array", "object").contains(kind)
                || OBJECTS_WE_READ.contains(name) && Set.of("empty", "number", "boolean", "array", "long", "nul").contains(kind);
        String role = claim.equals(LTI + "roles") ? "NONE" : base.startsWith("teacher") ? "INSTRUCTOR" : "LEARNER";
        JsonObjectBuilder expected = Json.createObjectBuilder().add("outcome", "accept").add("role", role);
        return unheard ? expected.add("warnings", Json.createArrayBuilder().add("claim_type:" + name)) : expected;
    }

    /** The code of the refusal; none for a claim that a launch can do without. */
    private static String code(String claim, String kind) {
        boolean removed = kind.equals("removed");
        boolean noText = removed || NO_TEXT.contains(kind);
        boolean number = kind.equals("number");
        return switch (claim.startsWith(LTI) ? claim.substring(LTI.length()) : claim) {
            case "iss" -> "iss_mismatch";
            case "aud" -> "aud_mismatch";
            case "azp" -> removed ? "" : "azp_mismatch";
            case "exp" -> removed ? "exp_missing" : number ? "token_expired" : "exp_invalid";
            case "iat" -> removed ? "iat_missing" : number ? "exp_invalid" : "iat_invalid";
            case "nonce" -> noText ? "nonce_missing" : "nonce_mismatch";
            case "sub" -> removed || kind.equals("empty") ? "sub_missing" : "sub_invalid";
            case "version" -> removed ? "lti_version_missing" : "lti_version_unsupported";
            case "message_type" -> noText ? "message_type_missing" : "message_type_unsupported";
            case "deployment_id" -> noText ? "deployment_id_missing" : "deployment_unknown";
            case "target_link_uri" -> noText ? "target_link_uri_missing" : "target_link_uri_foreign";
            case "resource_link" -> "resource_link_id_missing";
            case "roles" -> removed ? "roles_missing" : kind.equals("array") ? "" : "roles_invalid";
            default -> "";
        };
    }
}
