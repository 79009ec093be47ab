package club.parcours.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Versions that pages need again and again. The latest ones for a moment; one that was published never changes, and is kept
 * as long as there is room. By tenant: what one organisation reads, no other ever finds here.
 */
@ApplicationScoped
class Remembered {
    private static final Duration A_MOMENT = Duration.ofSeconds(30);
    private static final int MOST_TENANTS = 1_000;
    private static final int MOST_VERSIONS = 500;

    private final Map<UUID, Now> latest = new ConcurrentHashMap<>();
    private final Map<Key, VersionView> published = new ConcurrentHashMap<>();

    private record Now(List<VersionView> versions, Instant until) {}

    private record Key(UUID tenant, String label) {}

    List<VersionView> now(UUID tenant, Instant now, Supplier<List<VersionView>> look) {
        Now known = latest.get(tenant);
        if (known == null || known.until().isBefore(now)) {
            if (latest.size() >= MOST_TENANTS) {
                latest.clear();
            }
            known = new Now(look.get(), now.plus(A_MOMENT));
            latest.put(tenant, known);
        }
        return known.versions();
    }

    void forget(UUID tenant) {
        latest.remove(tenant);
    }

    Optional<VersionView> published(UUID tenant, String label) {
        return Optional.ofNullable(published.get(new Key(tenant, label)));
    }

    void keep(UUID tenant, VersionView version) {
        if (published.size() >= MOST_VERSIONS) {
            published.clear();
        }
        published.put(new Key(tenant, version.label()), version);
    }
}
