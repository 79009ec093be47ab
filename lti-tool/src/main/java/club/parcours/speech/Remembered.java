package club.parcours.speech;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What each organisation recorded, as this node knew it within the last half minute: a page asks for dozens of texts. */
@ApplicationScoped
class Remembered {
    private static final Duration FOR = Duration.ofSeconds(30);
    private static final int MOST = 500;

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    private record Known(Map<String, UUID> files, Instant until) {}

    /** @param otherwise reads them anew */
    Map<String, UUID> of(UUID tenant, Supplier<Map<String, UUID>> otherwise) {
        Known now = known.get(tenant);
        if (now == null || !clock.instant().isBefore(now.until())) {
            now = new Known(otherwise.get(), clock.instant().plus(FOR));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(tenant, now);
        }
        return now.files();
    }

    void forget(UUID tenant) {
        known.remove(tenant);
    }
}
