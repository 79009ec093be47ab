package club.parcours.takeout;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody asked for everything during the last hour, here on this node: making it is much work. */
@ApplicationScoped
class Askings {
    static final int MOST = 5;
    static final Duration WHILE = Duration.ofHours(1);
    private static final int PEOPLE = 10_000;

    /** Who asked longest ago goes first, when they become too many. */
    private final Map<PersonId, Deque<Instant>> asked = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Deque<Instant>> eldest) {
            return size() > PEOPLE;
        }
    };

    @Inject
    Clock clock;

    /** Counts this time, unless there were enough already. @return whether they may */
    synchronized boolean take(PersonId person) {
        Instant now = clock.instant();
        Deque<Instant> recent = asked.computeIfAbsent(person, first -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peek().isAfter(now.minus(WHILE))) {
            recent.remove();
        }
        return recent.size() < MOST && recent.add(now);
    }

    /** Who is erased has asked for nothing. */
    synchronized void forget(PersonId person) {
        asked.remove(person);
    }
}
