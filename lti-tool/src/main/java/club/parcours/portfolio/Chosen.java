package club.parcours.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was chosen in an entry.
 *
 * @param kind    of the entry
 * @param choices ids, beside whatever else its fields say
 */
public record Chosen(String kind, Set<String> choices) {
    static Chosen in(EntryView entry) {
        return new Chosen(entry.kind(), Stream.concat(entry.choice().stream(),
                entry.fields().values().stream().flatMap(List::stream)).collect(Collectors.toSet()));
    }

    /** Whether one of these was chosen. */
    public boolean any(Collection<String> wanted) {
        return wanted.stream().anyMatch(choices::contains);
    }

    @Override
    public String toString() {
        return "Chosen[" + kind + "]";
    }
}
