package club.parcours.tenancy;

import club.parcours.kernel.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The keys we sign with, for whoever looks after them. A new key is published a day before it signs, so that every LMS
 * knows it by then; the old one stays published for thirty days more, for what it signed.
 */
@ApplicationScoped
@Transactional
public class Keyring {
    @Inject
    KeysOnFile file;

    @Inject
    KeySmith smith;

    @Inject
    Event<KeysChanged> changed;

    @Inject
    Clock clock;

    /** The last to sign first. One statement. */
    public List<KeyView> keys() {
        return KeyOrder.of(file.held()).views(clock.instant());
    }

    /** Makes the key that will sign from tomorrow on; the very first signs at once. @throws Invalid if one is waiting already */
    public KeyView rotate() {
        Instant now = clock.instant();
        KeyOrder order = KeyOrder.of(file.held());
        if (order.next(now).isPresent()) {
            throw new Invalid("key", "desk.key.waits");
        }
        Instant from = order.active(now).isPresent() ? now.plus(KeyOrder.NOTICE) : now;
        ToolKey fresh = smith.fresh(newest(order), from);
        file.put(fresh);
        return told(fresh);
    }

    /**
     * Signs with another key from now on, and destroys the one in use: somebody else may have it. LMSs that keep our
     * key set refuse what we send until they fetch it anew; the outbox tries again.
     */
    public KeyView replace() {
        Instant now = clock.instant();
        KeyOrder order = KeyOrder.of(file.held());
        Optional<ToolKey> inUse = order.active(now);
        Optional<ToolKey> waiting = order.next(now);
        waiting.ifPresent(key -> key.signAt(now));
        ToolKey fresh = waiting.orElseGet(() -> smith.fresh(newest(order), now));
        if (waiting.isEmpty()) {
            file.put(fresh);
        }
        inUse.ifPresent(file::remove);
        return told(fresh);
    }

    /** Destroys keys that nobody needs any more. @return whether the one we sign with should be followed by another */
    boolean tidy() {
        Instant now = clock.instant();
        KeyOrder order = KeyOrder.of(file.held());
        order.worn(now).forEach(file::remove);
        return order.views(now).stream().anyMatch(KeyView::old) && order.next(now).isEmpty();
    }

    private static String newest(KeyOrder order) {
        return order.keys().stream().findFirst().map(ToolKey::kid).orElse(ToolKey.NONE);
    }

    private KeyView told(ToolKey key) {
        changed.fire(new KeysChanged());
        return KeyOrder.of(file.held()).views(clock.instant()).stream()
                .filter(view -> view.kid().equals(key.kid())).findFirst().orElseThrow();
    }
}
