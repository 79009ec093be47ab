package club.parcours.curriculum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plain-language twins of texts: {@code label_plain} says what {@code label} says in plainer words, {@code body_plain} what the
 * text below the settings says. Who wants them reads them instead; where a text has none in its language, it stays.
 */
final class Twins {
    /** A flag of a file: some text in it has a twin. */
    static final String MARK = "twinned";
    private static final String END = "_plain";

    private final boolean wanted;
    private boolean found;

    /** @param wanted whether they take the place of their texts */
    Twins(boolean wanted) {
        this.wanted = wanted;
    }

    /** All values of a file, without the keys of the twins. */
    Map<String, Object> settle(Map<String, Object> file) {
        found = false;
        Map<String, Object> settled = inside(file);
        if (found) {
            settled.put(MARK, true);
        }
        return settled;
    }

    private Map<String, Object> inside(Map<String, Object> values) {
        Map<String, Object> settled = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (!key.endsWith(END)) {
                settled.put(key, chosen(value, values.get(key + END)));
            }
        });
        return settled;
    }

    @SuppressWarnings("unchecked")
    private Object chosen(Object value, Object twin) {
        if (value instanceof Map<?, ?> map) {
            return inside((Map<String, Object>) map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> chosen(one, "")).toList();
        }
        boolean both = value instanceof Text text && twin instanceof Text plain && plain.isIn(text.language());
        found |= both;
        return both && wanted ? twin : value;
    }
}
