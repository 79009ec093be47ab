package club.parcours.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lays a translation over the file it translates. A translation repeats ids and brings texts; what it leaves out stays
 * in the language below. It can change no number, no choice and no order, because those stand only once.
 */
final class Overlay {
    private final String file;

    /** @param file name of the upper file, for messages */
    Overlay(String file) {
        this.file = file;
    }

    Map<String, Object> lay(Map<String, Object> over, Map<String, Object> base) {
        Map<String, Object> result = new LinkedHashMap<>(base);
        over.forEach((key, value) -> result.merge(key, value, (below, above) -> one(key, below, above)));
        return result;
    }

    @SuppressWarnings("unchecked")
    private Object one(String key, Object below, Object above) {
        if (below instanceof Map<?, ?> base && above instanceof Map<?, ?> over) {
            return lay((Map<String, Object>) over, (Map<String, Object>) base);
        }
        if (below instanceof List<?> base && above instanceof List<?> over) {
            return list(key, (List<Object>) base, (List<Object>) over);
        }
        if (below instanceof Text base && above instanceof Text over) {
            return key.equals("id") ? same(base, over) : over;
        }
        throw new BrokenContent(file, "'" + key + "' is not a text to translate; leave it out here");
    }

    private List<Object> list(String key, List<Object> base, List<Object> over) {
        List<Object> result = new ArrayList<>(base);
        for (Object above : over) {
            int place = place(base, id(above));
            if (place < 0) {
                throw new BrokenContent(file, "'" + key + "' has an id that the original does not have: " + id(above));
            }
            result.set(place, one(key, base.get(place), above));
        }
        return result;
    }

    private static int place(List<Object> list, String id) {
        for (int at = 0; at < list.size(); at++) {
            if (!id.isEmpty() && id(list.get(at)).equals(id)) {
                return at;
            }
        }
        return -1;
    }

    private static String id(Object entry) {
        return entry instanceof Map<?, ?> map ? Objects.toString(map.get("id"), "") : "";
    }

    private Text same(Text below, Text above) {
        if (!below.value().equals(above.value())) {
            throw new BrokenContent(file, "id is " + above + " but the original says " + below);
        }
        return below;
    }
}
