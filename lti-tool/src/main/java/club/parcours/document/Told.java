package club.parcours.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person chose and wrote for one document.
 *
 * @param language BCP 47, of the document
 * @param layout   id of a {@link Layout}
 * @param fields   what only the document needs, by the id of the field
 * @param on       ids of lines switched on
 * @param off      ids of lines switched off
 * @param texts    lines in other words than the portfolio's, by id
 */
record Told(String language, String layout, Map<String, String> fields, Set<String> on, Set<String> off,
        Map<String, String> texts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Before anything was chosen. */
    static Told nothing(String language) {
        return new Told(language, Layout.TIME.id(), Map.of(), Set.of(), Set.of(), Map.of());
    }

    String field(Kind.Field field) {
        return fields.getOrDefault(field.id(), "");
    }

    /** Whether a line stands on the document. */
    boolean has(Offer line) {
        return on.contains(line.id()) || line.shown() && !off.contains(line.id());
    }

    /** The words of a line on this document. */
    String text(Offer line) {
        return texts.getOrDefault(line.id(), line.text());
    }

    /** The same without what was chosen and written for lines whose ids begin like this. */
    Told without(String beginning) {
        return new Told(language, layout, fields, keep(on, beginning), keep(off, beginning), texts.entrySet().stream()
                .filter(text -> !text.getKey().startsWith(beginning))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Set<String> keep(Set<String> ids, String beginning) {
        return ids.stream().filter(id -> !id.startsWith(beginning)).collect(Collectors.toSet());
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Told ofJson(String json) {
        try {
            return JSON.readValue(json, Told.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored document cannot be read", broken);
        }
    }
}
