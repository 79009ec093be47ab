package club.parcours.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many a minute under each key: as many at once, and then one after the other. Whoever is refused uses up nothing.
 * Keys beyond the most that are kept push out the one that came longest ago, so memory stays small in any flood.
 */
final class Pace<K> {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Duration step;
    private final Map<K, Instant> usedUpTo;

    Pace(int perMinute, int mostKeys) {
        step = MINUTE.dividedBy(perMinute);
        usedUpTo = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Instant> eldest) {
                return size() > mostKeys;
            }
        };
    }

    /** How long this one has to wait, in whole seconds; empty if it may go on now. */
    synchronized Optional<Duration> pass(K key, Instant now) {
        Instant used = usedUpTo.getOrDefault(key, now);
        Instant after = (used.isBefore(now) ? now : used).plus(step);
        Duration tooMuch = Duration.between(now.plus(MINUTE), after);
        if (tooMuch.isNegative() || tooMuch.isZero()) {
            usedUpTo.put(key, after);
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(tooMuch.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    synchronized int keys() {
        return usedUpTo.size();
    }
}
