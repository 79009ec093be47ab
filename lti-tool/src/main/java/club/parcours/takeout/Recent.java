package club.parcours.takeout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often something was done lately, here on this node, by whom. */
final class Recent<K> {
    private final int most;
    private final Duration span;
    private final Map<K, Deque<Instant>> times;

    /** @param known so many at most: who did it longest ago is forgotten first */
    Recent(int most, Duration span, int known) {
        this.most = most;
        this.span = span;
        this.times = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Deque<Instant>> eldest) {
                return size() > known;
            }
        };
    }

    /** Whether there were enough. */
    synchronized boolean enough(K who, Instant now) {
        Deque<Instant> recent = times.getOrDefault(who, new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peek().isAfter(now.minus(span))) {
            recent.remove();
        }
        return recent.size() >= most;
    }

    synchronized void count(K who, Instant now) {
        times.computeIfAbsent(who, first -> new ArrayDeque<>()).add(now);
    }

    /** Counts this time, unless there were enough already. @return whether they may */
    synchronized boolean take(K who, Instant now) {
        boolean may = !enough(who, now);
        if (may) {
            count(who, now);
        }
        return may;
    }

    synchronized void forget(K who) {
        times.remove(who);
    }
}
