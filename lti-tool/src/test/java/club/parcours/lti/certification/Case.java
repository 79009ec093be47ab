package club.parcours.lti.certification;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One row of the corpus. */
record Case(JsonObject json) {
    String id() {
        return json.getString("id");
    }

    String title() {
        return json.getString("title");
    }

    boolean tagged(String tag) {
        return tags().contains(tag);
    }

    Set<String> tags() {
        return json.getJsonArray("tags").getValuesAs(JsonString::getString).stream().collect(Collectors.toSet());
    }

    String base() {
        return json.getString("base", "student-resource-link");
    }

    /** Whose login it is. */
    String registration() {
        return json.getString("registration", "platformA");
    }

    /** Whose token it is: usually the same. */
    String tokenOf() {
        return json.getString("as", registration());
    }

    JsonObject part(String name) {
        return json.containsKey(name) ? json.getJsonObject(name) : JsonValue.EMPTY_JSON_OBJECT;
    }

    Optional<JsonValue> value(String name) {
        return Optional.ofNullable(json.get(name));
    }

    JsonObject expected() {
        return json.getJsonObject("expect");
    }

    /** The same case with the addresses of the tool under test. */
    Case at(Map<String, String> places) {
        String text = json.toString();
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace("${" + place.getKey() + "}", place.getValue());
        }
        return new Case(Corpus.parsed(text));
    }

    @Override
    public String toString() {
        return id() + " " + title();
    }
}
