package club.parcours.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Platforms that do not accept us and are left alone for a while, as far as this node has found out. */
@ApplicationScoped
class Pauses {
    private final Map<UUID, Instant> until = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    void pause(UUID registration, Instant end) {
        until.put(registration, end);
    }

    /** How long it is still to be left alone. */
    Optional<Duration> left(UUID registration) {
        return Optional.ofNullable(until.get(registration))
                .map(end -> Duration.between(clock.instant(), end))
                .filter(left -> !left.isNegative() && !left.isZero());
    }
}
