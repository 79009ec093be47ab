package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Keys opened lately: at most {@value #MOST}, each for five minutes. By tenant, so that no wall can be looked over. */
@ApplicationScoped
class OpenKeys {
    private static final int MOST = 2_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Owner(UUID tenant, PersonId person) {}

    private record Opened(byte[] key, Instant until) {}

    private final Map<Owner, Opened> opened = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, Opened> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    Clock clock;

    synchronized Map<PersonId, byte[]> among(UUID tenant, Collection<PersonId> people) {
        Instant now = clock.instant();
        Map<PersonId, byte[]> found = new HashMap<>();
        for (PersonId person : people) {
            Opened known = opened.get(new Owner(tenant, person));
            if (known != null && known.until().isAfter(now)) {
                found.put(person, known.key());
            }
        }
        return found;
    }

    synchronized void keep(UUID tenant, PersonId person, byte[] key) {
        opened.put(new Owner(tenant, person), new Opened(key, clock.instant().plus(KEPT)));
    }

    synchronized void forget(UUID tenant, PersonId person) {
        opened.remove(new Owner(tenant, person));
    }
}
