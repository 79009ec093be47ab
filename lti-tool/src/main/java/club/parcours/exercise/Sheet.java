package club.parcours.exercise;

import club.parcours.kernel.Conflict;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person put into an exercise: name of a field → its values, as they were sent.
 *
 * @param fields in the order they were filled
 */
public record Sheet(Map<String, List<String>> fields) {
    /** Nothing put in yet. */
    public static final Sheet EMPTY = new Sheet(Map.of());

    /** What the name of the field ends with that says which words the page had read: {@link #mark}, or nothing. */
    public static final String READ = "_read";

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
        return fields.entrySet().stream().filter(field -> !field.getKey().endsWith(READ)).map(Map.Entry::getValue)
                .flatMap(List::stream).allMatch(String::isBlank);
    }

    /** The same on a page that has read these words; what was kept of an earlier page still says what that one had read. */
    Sheet over(String prefix, Optional<Sheet> standing) {
        return fields.containsKey(prefix + READ) ? this
                : with(prefix + READ, List.of(standing.map(Sheet::mark).orElse("")));
    }

    /**
     * @param standing what is handed in now
     * @param told     what would take its place
     * @throws Conflict if other words stand there than the page had read that sends these; a page that does not say is believed
     */
    void mustHaveRead(String prefix, Optional<Sheet> standing, Sheet told) {
        boolean missed = standing.filter(now -> !now.equals(told) && !now.mark().equals(first(prefix + READ))).isPresent();
        if (missed && fields.containsKey(prefix + READ)) {
            throw new Conflict();
        }
    }

    /** Names these words, and says nothing about them. */
    String mark() {
        return UUID.nameUUIDFromBytes(json().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What a person put in, without what the page added. */
    Sheet told() {
        Map<String, List<String>> rest = new LinkedHashMap<>(fields);
        rest.keySet().removeIf(field -> field.endsWith(READ));
        return new Sheet(rest);
    }

    /** Whether both say the same, but for blanks and for what the page added. */
    boolean saysSame(Sheet other) {
        return said().equals(other.said());
    }

    private Map<String, List<String>> said() {
        Map<String, List<String>> said = new HashMap<>();
        told().fields.forEach((field, values) -> said.put(field, values.stream()
                .map(value -> value.replace("\r\n", "\n").strip()).filter(value -> !value.isEmpty()).toList()));
        said.values().removeIf(List::isEmpty);
        return said;
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
