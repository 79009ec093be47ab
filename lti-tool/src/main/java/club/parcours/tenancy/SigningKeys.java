package club.parcours.tenancy;

import club.parcours.lti.SigningKey;
import club.parcours.lti.ToolKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys we sign with, read once a minute. Which of them signs is decided anew at each call, so that all nodes change
 * at the same moment. The first is made when it is first needed, by whichever node is first.
 */
@ApplicationScoped
class SigningKeys implements ToolKeys {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Held(KeyOrder order, Map<ToolKey, SigningKey> opened, Instant since) {}

    private volatile @Nullable Held held;

    @Inject
    KeysOnFile file;

    @Inject
    KeySmith smith;

    @Inject
    Clock clock;

    @Override
    public SigningKey active() {
        Held now = held();
        return now.order().active(clock.instant()).map(now.opened()::get).orElseThrow(SigningKeys::none);
    }

    @Override
    public List<SigningKey> published() {
        Held now = held();
        return now.order().published(clock.instant()).stream().map(now.opened()::get).toList();
    }

    /** What this node changed, this node knows at once. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeysChanged changed) {
        held = null;
    }

    private Held held() {
        Held now = held;
        return now != null && now.since().plus(FRESH).isAfter(clock.instant()) ? now : read();
    }

    private synchronized Held read() {
        Held meanwhile = held;
        if (meanwhile != null && meanwhile.since().plus(FRESH).isAfter(clock.instant())) {
            return meanwhile;
        }
        Instant now = clock.instant();
        List<ToolKey> found = file.all();
        if (KeyOrder.of(found).active(now).isEmpty()) {
            makeFirst(now);
            found = file.all();
        }
        Held fresh = new Held(KeyOrder.of(found),
                found.stream().collect(Collectors.toMap(Function.identity(), smith::opened)), now);
        held = fresh;
        return fresh;
    }

    /** Another node may be doing the same: there is one first key, and the loser uses the winner's. */
    private void makeFirst(Instant now) {
        try {
            file.add(smith.fresh(ToolKey.NONE, now));
        } catch (PersistenceException lost) {
            if (file.all().isEmpty()) {
                throw lost;
            }
        }
    }

    private static NoSuchElementException none() {
        return new NoSuchElementException("a key to sign with was neither found nor made");
    }
}
