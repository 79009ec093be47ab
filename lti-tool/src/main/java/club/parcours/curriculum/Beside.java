package club.parcours.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the texts of a second language beside those of the first. Both are laid over the same original, so they have the
 * same shape; where either is not translated, the first stays alone.
 */
final class Beside {
    private final String language;

    /** @param language the second one */
    Beside(String language) {
        this.language = language;
    }

    Map<String, Object> put(Map<String, Object> first, Map<String, Object> second) {
        Map<String, Object> result = new LinkedHashMap<>(first);
        second.forEach((key, other) -> result.computeIfPresent(key, (same, one) -> pair(one, other)));
        return result;
    }

    @SuppressWarnings("unchecked")
    private Object pair(Object one, Object other) {
        if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            return put((Map<String, Object>) first, (Map<String, Object>) second);
        }
        if (one instanceof List<?> first && other instanceof List<?> second) {
            List<Object> result = new ArrayList<>();
            for (int at = 0; at < first.size(); at++) {
                result.add(pair(first.get(at), second.get(at)));
            }
            return result;
        }
        return one instanceof Text first && other instanceof Text second ? pair(first, second) : one;
    }

    private Text pair(Text first, Text second) {
        return second.isIn(language) && !first.isIn(language)
                ? new Text(first.value(), first.language(), Optional.of(second)) : first;
    }
}
