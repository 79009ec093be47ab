package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a holder exports, down to texts, numbers, flags, lists and maps: records become maps of their components, what is
 * absent is left out, everything else becomes its text.
 */
record Plain(@Nullable Object exported) {
    Object value() {
        return plain(exported).orElse(Map.of());
    }

    private static Optional<Object> plain(@Nullable Object told) {
        if (told == null) {
            return Optional.empty();
        }
        if (told instanceof Optional<?> maybe) {
            return maybe.flatMap(Plain::plain);
        }
        if (told instanceof Record record && !(told instanceof PersonId)) {
            return Optional.of(components(record));
        }
        if (told instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((name, value) -> plain(value).ifPresent(it -> entries.put(Objects.toString(name), it)));
            return Optional.of(entries);
        }
        if (told instanceof Collection<?> many) {
            return Optional.of(many.stream().flatMap(one -> plain(one).stream()).toList());
        }
        return Optional.of(told instanceof Number || told instanceof Boolean ? told : told.toString());
    }

    /** Holders keep their records to themselves; only their components are looked at. */
    private static Map<String, Object> components(Record record) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            try {
                plain(component.getAccessor().invoke(record)).ifPresent(it -> entries.put(component.getName(), it));
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(component.toString(), unreadable);
            }
        }
        return entries;
    }
}
