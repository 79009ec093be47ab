package club.parcours.speech;

import club.parcours.curriculum.Text;
import club.parcours.web.Aloud.Sayable;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything of a piece of the book that can be heard, by the ids of the book: {@code M1/exercises/M1E1/cards/M1E1-name/label}.
 * Whatever kind of thing is added to the book is found by itself.
 */
final class Segments {
    /** For facilitators alone. */
    private static final Set<String> NOT_SPOKEN = Set.of("checkNote", "sourceName");

    private final Map<String, Utterance> found = new LinkedHashMap<>();

    /** @param piece a module, the framework, or any other record of the book */
    static Map<String, Utterance> of(Record piece) {
        Segments segments = new Segments();
        segments.walk("", piece);
        return segments.found;
    }

    private void walk(String path, Object thing) {
        if (thing instanceof Sayable text) {
            found.put(path, new Utterance(text.language(), text.value()));
        } else if (thing instanceof Optional<?> perhaps) {
            perhaps.ifPresent(one -> walk(path, one));
        } else if (thing instanceof Collection<?> several) {
            int place = 0;
            for (Object one : several) {
                place++;
                walk(one instanceof Record record && !(one instanceof Text) ? path : path + "/" + place, one);
            }
        } else if (thing instanceof Record record && record.getClass().getPackage().equals(Text.class.getPackage())) {
            inside(path, record);
        }
    }

    private void inside(String path, Record record) {
        String here = read(record, "id").or(() -> read(record, "number")).map(id -> path + (path.isEmpty() ? "" : "/") + id).orElse(path);
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (!NOT_SPOKEN.contains(component.getName())) {
                read(record, component.getName()).ifPresent(value -> walk(here + "/" + component.getName(), value));
            }
        }
    }

    private static Optional<Object> read(Record record, String name) {
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return Optional.of(component.getAccessor().invoke(record));
                }
            }
            return Optional.empty();
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("a record of the book is public", unreadable);
        }
    }
}
