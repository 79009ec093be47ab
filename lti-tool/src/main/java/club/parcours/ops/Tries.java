package club.parcours.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who tried in vain to sign in during the last minute. After ten times an address has to wait, and costs no query. */
@ApplicationScoped
class Tries {
    private static final int MOST = 10;
    private static final int ADDRESSES = 1000;
    private static final Duration WHILE = Duration.ofMinutes(1);

    /** The address that failed longest ago goes first, when they become too many. */
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    @Inject
    Clock clock;

    synchronized boolean spent(String address) {
        return recent(address).size() >= MOST;
    }

    synchronized void failed(String address) {
        Deque<Instant> recent = recent(address);
        recent.add(clock.instant());
        failures.put(address, recent);
    }

    private Deque<Instant> recent(String address) {
        Deque<Instant> tries = failures.getOrDefault(address, new ArrayDeque<>());
        Instant since = clock.instant().minus(WHILE);
        while (!tries.isEmpty() && tries.peek().isBefore(since)) {
            tries.remove();
        }
        return tries;
    }
}
