package club.parcours.lti.certification;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.certification.Play.Played;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what happened with what the corpus expects, and with what must hold in every case. */
record Verdict(Played played) {
    void check() {
        if (played.row().expected().containsKey("outcomes")) {
            assertThat(counted()).isEqualTo(expectedCounts());
        } else {
            checkOne(played.first());
        }
        played.outcomes().forEach(this::holdsAlways);
        JsonObject outgoing = expected("outgoing");
        if (outgoing.containsKey("jwks") && played.keyRequests() >= 0) {
            assertThat(played.keyRequests()).as("requests for keys").isEqualTo(outgoing.getInt("jwks"));
        }
    }

    private void checkOne(Outcome got) {
        JsonObject expected = played.row().expected();
        assertThat(got.inShort()).startsWith(expected.getString("outcome"));
        if (expected.containsKey("listener") && got.code().isEmpty()) {
            assertThat(got.http()).isEqualTo(expected.getInt("listener"));
            return;
        }
        if (expected.containsKey("code")) {
            assertThat(got.code()).contains(expected.getString("code"));
        }
        if (got.kind().equals("accept") && got.http() == 200) {
            checkWithoutData(expected);
        } else if (expected.containsKey("http")) {
            assertThat(got.http()).isEqualTo(expected.getInt("http"));
        }
        if (expected.containsKey("role")) {
            got.role().ifPresent(role -> assertThat(role).isEqualTo(expected.getString("role")));
        }
        if (expected.containsKey("warnings")) {
            got.warnings().ifPresent(warnings -> assertThat(warnings).containsExactlyElementsOf(
                    expected.getJsonArray("warnings").getValuesAs(JsonString::getString)));
        }
        texts("shows").forEach(text -> assertThat(got.shown()).contains(text));
        texts("hides").forEach(text -> assertThat(got.shown()).doesNotContain(text));
        expected("fields").forEach((name, value) -> {
            if (value == JsonValue.NULL) {
                assertThat(played.login().fields()).doesNotContainKey(name);
            } else {
                assertThat(played.login().fields()).containsEntry(name, ((JsonString) value).getString());
            }
        });
    }

    /** Only whoever has no role here, or did not say who they are, is let in to a page without data. */
    private void checkWithoutData(JsonObject expected) {
        assertThat(expected.getString("role", "").equals("NONE") || played.row().registration().equals("anonymous"))
                .as("a page without data").isTrue();
    }

    /** A refusal signs nobody in, and nothing that is shown holds a piece of the token. */
    private void holdsAlways(Outcome got) {
        assertThat(got.session()).isEqualTo(got.kind().equals("accept") && got.http() == 303);
        if (got.kind().equals("reject")) {
            assertThat(got.http()).isBetween(400, 503);
        }
        String[] parts = played.token().split("\\.");
        for (String part : parts) {
            if (part.length() >= 24) {
                assertThat(got.shown()).doesNotContain(part.substring(0, 24));
            }
        }
        assertThat(got.shown()).doesNotContain("Exception", "\tat ", "\u0000", "\u202e");
    }

    private Map<String, Long> counted() {
        return played.outcomes().stream().collect(Collectors.groupingBy(
                outcome -> outcome.kind() + outcome.code().map(code -> ":" + code).orElse(""), TreeMap::new,
                Collectors.counting()));
    }

    private Map<String, Long> expectedCounts() {
        Map<String, Long> counts = new TreeMap<>();
        expected("outcomes").forEach((kind, count) ->
                counts.put(kind, ((JsonNumber) count).longValue()));
        return counts;
    }

    private JsonObject expected(String part) {
        return played.row().expected().getOrDefault(part, JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    }

    private List<String> texts(String name) {
        return played.row().expected().containsKey(name)
                ? played.row().expected().getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }
}
