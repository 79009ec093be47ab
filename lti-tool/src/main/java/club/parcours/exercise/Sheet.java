package club.parcours.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person put into an exercise: name of a field → its values, as they were sent.
 *
 * @param fields in the order they were filled
 */
public record Sheet(Map<String, List<String>> fields) {
    /** Nothing put in yet. */
    public static final Sheet EMPTY = new Sheet(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};

    /** All values of a field; none if it was not sent. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The first value of a field, or an empty text. */
    public String first(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    /** Whether a field has this among its values. */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** True if nothing but blanks was put in. */
    public boolean isEmpty() {
        return fields.values().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    /** The same with another value for one field. */
    public Sheet with(String field, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(field, values);
        return new Sheet(changed);
    }

    /** The same without what is this value alone: the id of a file. */
    Sheet without(String value) {
        Map<String, List<String>> rest = new LinkedHashMap<>(fields);
        rest.values().remove(List.of(value));
        return rest.size() == fields.size() ? this : new Sheet(rest).without(value);
    }

    /** How many characters all of it has. */
    int length() {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }

    String json() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Sheet ofJson(String json) {
        try {
            return new Sheet(JSON.readValue(json, FIELDS));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored sheet cannot be read", broken);
        }
    }
}
