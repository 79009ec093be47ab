package club.parcours.lti.certification;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.certification.Play.Played;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim of every base, once removed and once with each kind of wrong value. */
class EveryClaimTest {
    private static final Corpus CORPUS = new Corpus();
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final Map<String, String> BASES = Map.of("student-resource-link", "platformA",
            "teacher-resource-link", "platformA", "canvas-launch", "platformA", "moodle-launch", "moodle");
    private static final Set<String> NEEDED = Set.of("iss", "aud", "exp", "iat", "nonce", "sub", LTI + "version",
            LTI + "message_type", LTI + "deployment_id", LTI + "target_link_uri", LTI + "roles",
            LTI + "resource_link");

    static Stream<Case> needed() {
        return cases().filter(row -> row.expected().getString("outcome").equals("reject"));
    }

    static Stream<Case> optional() {
        return cases().filter(row -> row.expected().getString("outcome").equals("accept"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("needed")
    void a_needed_claim_that_is_missing_or_wrong_is_refused(Case row) {
        check(row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("optional")
    void an_optional_claim_that_is_missing_or_wrong_hinders_nobody(Case row) {
        check(row);
    }

    private static void check(Case row) {
        Played played = new Play(CORPUS, new ValidatorTransport(CORPUS)).run(row, true);
        new Verdict(played).check();
        assertThat(played.outcomes()).hasSize(1);
    }

    private static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        BASES.forEach((base, registration) -> claims(base).forEach(claim -> {
            cases.add(row(base, registration, claim, "removed", Json.createObjectBuilder().add("op", "remove")));
            wrongValues().forEach((kind, value) -> cases.add(row(base, registration, claim, kind,
                    Json.createObjectBuilder().add("op", "replace").add("value", value))));
        }));
        return cases.stream();
    }

    private static Set<String> claims(String base) {
        Set<String> names = new TreeSet<>(CORPUS.base(base).keySet());
        names.addAll(Set.of("iss", "aud", "exp", "iat", "nonce"));
        return names;
    }

    private static Map<String, JsonValue> wrongValues() {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        values.put("null", JsonValue.NULL);
        values.put("empty", Json.createValue(""));
        values.put("a number", Json.createValue(5));
        values.put("a boolean", JsonValue.TRUE);
        values.put("an array", Json.createArrayBuilder().add(Json.createArrayBuilder()).build());
        values.put("an object", Json.createObjectBuilder().add("a", JsonValue.NULL).build());
        values.put("of 300 letters", Json.createValue("x".repeat(300)));
        values.put("with a NUL", Json.createValue("x\u0000y"));
        return values;
    }

    private static Case row(String base, String registration, String claim, String kind, JsonObjectBuilder change) {
        JsonArrayBuilder claims = Json.createArrayBuilder()
                .add(change.add("path", "/" + claim.replace("~", "~0").replace("/", "~1")));
        JsonObject row = Json.createObjectBuilder().add("id", base)
                .add("title", claim.substring(claim.lastIndexOf('/') + 1) + " " + kind)
                .add("tags", Json.createArrayBuilder().add("claims"))
                .add("base", base).add("registration", registration).add("claims", claims)
                .add("expect", Json.createObjectBuilder().add("outcome", refused(claim, kind) ? "reject" : "accept"))
                .build();
        return new Case(row);
    }

    /** Roles may be any list; who the token was made for need not be said, but not wrongly. */
    private static boolean refused(String claim, String kind) {
        return claim.equals("azp") ? !kind.equals("removed")
                : NEEDED.contains(claim) && !(claim.equals(LTI + "roles") && kind.equals("an array"));
    }
}
