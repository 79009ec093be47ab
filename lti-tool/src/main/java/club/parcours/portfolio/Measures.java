package club.parcours.portfolio;

import java.util.Collection;
import java.util.Map;

/**
 * What can be counted in a portfolio without reading it.
 *
 * @param entries how many entries there are, by kind
 */
public record Measures(long steps, long kinds, long proud, long kept, Map<String, Long> entries) {

    /** A path alone. */
    public Measures(long steps, long kinds, long proud, long kept) {
        this(steps, kinds, proud, kept, Map.of());
    }

    Measures with(Map<String, Long> entries) {
        return new Measures(steps, kinds, proud, kept, entries);
    }

    /** How many entries are of one of these kinds. */
    public long entriesOf(Collection<String> wanted) {
        return wanted.stream().mapToLong(kind -> entries.getOrDefault(kind, 0L)).sum();
    }
}
