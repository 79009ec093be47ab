package club.parcours.lti;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * The public keys of platforms, parsed and kept per registration, so that one platform's key never speaks for another.
 *
 * <p>Keys are fresh for an hour and good for a day while the platform is down. An unknown name asks again at most
 * every 30 seconds, a signature that does not fit once a minute. Keys below 2048 bits are refused.
 */
public final class PlatformKeys {
    private final PlatformHttp http;
    private final Clock clock;
    private final StrictJson json = new StrictJson();
    private final ConcurrentMap<UUID, KeyShelf> shelves = new ConcurrentHashMap<>();

    public PlatformKeys(PlatformHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** Checks a signature. @throws LaunchRejected if no key of the registration made it, or none can be had */
    void verify(CompactToken token, String kid, String algorithm, Registration registration) {
        KeyShelf shelf = shelf(registration);
        List<PlatformKey> keys = named(kid, algorithm, shelf);
        if (fits(token, algorithm, keys)) {
            return;
        }
        List<PlatformKey> others = shelf.doubted().named(kid, algorithm).stream()
                .filter(key -> !keys.contains(key)).toList();
        if (!fits(token, algorithm, others)) {
            throw new LaunchRejected(Reason.JWT_SIGNATURE_INVALID);
        }
    }

    private static List<PlatformKey> named(String kid, String algorithm, KeyShelf shelf) {
        List<PlatformKey> keys = shelf.current().named(kid, algorithm);
        if (!keys.isEmpty()) {
            return keys;
        }
        KeySet searched = shelf.searched();
        List<PlatformKey> found = searched.named(kid, algorithm);
        if (found.isEmpty()) {
            throw new LaunchRejected(searched.weak().contains(kid) ? Reason.JWKS_KEY_WEAK : Reason.JWT_KID_UNKNOWN);
        }
        return found;
    }

    private static boolean fits(CompactToken token, String algorithm, List<PlatformKey> keys) {
        return keys.stream().anyMatch(key -> key.verifies(token, algorithm));
    }

    /** A registration whose key address was changed starts anew. */
    private KeyShelf shelf(Registration registration) {
        Function<UUID, KeyShelf> empty = id -> new KeyShelf(registration, http, json, clock);
        KeyShelf shelf = shelves.computeIfAbsent(registration.id(), empty);
        return shelf.isFor(registration) ? shelf
                : shelves.compute(registration.id(), (id, old) ->
                        old != null && old.isFor(registration) ? old : empty.apply(id));
    }
}
