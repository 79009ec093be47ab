package club.parcours.lti.certification;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.PlatformHttp.Request;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a case of the service corpus wants a request to be: only what it names is looked at. */
record AskedFor(JsonObject wanted, String place) {
    void check(Request request) {
        wanted.forEach((what, value) -> {
            switch (what) {
                case "method" -> assertThat(request.method()).as(place).isEqualTo(text(value));
                case "uri" -> assertThat(request.uri()).as(place).hasToString(text(value));
                case "headers" -> value.asJsonObject().forEach((name, header) ->
                        assertThat(request.headers()).as(place).containsEntry(name, text(header)));
                case "without-header" -> assertThat(request.headers()).as(place).doesNotContainKey(text(value));
                case "bearer" -> assertThat(request.headers()).as(place)
                        .containsEntry("Authorization", "Bearer " + text(value));
                case "form" -> assertThat(form(request)).as(place).containsAllEntriesOf(texts(value.asJsonObject()));
                case "json" -> value.asJsonObject().forEach((pointer, expected) ->
                        new Pointed(Corpus.parsed(body(request)), place).holds(pointer, expected));
                default -> throw new IllegalArgumentException("Nothing is known about " + what);
            }
        });
    }

    /** Looks into JSON: {@code null} stands for a member that is not there. */
    record Pointed(JsonStructure json, String place) {
        void holds(String pointer, JsonValue expected) {
            boolean there = Json.createPointer(pointer).containsValue(json);
            if (expected.equals(JsonValue.NULL)) {
                assertThat(there).as("%s %s", place, pointer).isFalse();
            } else {
                assertThat(there).as("%s %s is there", place, pointer).isTrue();
                assertThat(json.getValue(pointer)).as("%s %s", place, pointer).isEqualTo(expected);
            }
        }
    }

    private static Map<String, String> form(Request request) {
        Map<String, String> form = new HashMap<>();
        for (String field : body(request).split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static Map<String, String> texts(JsonObject object) {
        Map<String, String> texts = new HashMap<>();
        object.forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String body(Request request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }
}
