package club.parcours.lti;

import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The keys of one registration, and when to ask for them again. One thread fetches at a time. */
final class KeyShelf {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration USABLE = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(5);
    private static final Duration PAUSE_OF_DOUBT = Duration.ofMinutes(1);
    private static final int LARGEST = 256 * 1024;

    private final Registration registration;
    private final PlatformHttp http;
    private final StrictJson json;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Optional<Held> held = Optional.empty();
    private volatile Instant tried = Instant.MIN;
    private volatile boolean failed;
    private Instant doubted = Instant.MIN;

    private record Held(KeySet keys, Instant since) {}

    KeyShelf(Registration registration, PlatformHttp http, StrictJson json, Clock clock) {
        this.registration = registration;
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    boolean isFor(Registration other) {
        return registration.jwksUri().equals(other.jwksUri());
    }

    /** The keys at hand; fetched if there are none, refreshed by one caller if they are old. */
    KeySet current() {
        Optional<KeySet> usable = heldFor(USABLE);
        if (usable.isEmpty()) {
            return first();
        }
        if (heldFor(FRESH).isEmpty() && since(tried).compareTo(PAUSE) >= 0 && fetching.tryLock()) {
            try {
                fetch();
            } finally {
                fetching.unlock();
            }
        }
        return heldFor(USABLE).orElse(usable.get());
    }

    /** The keys after somebody named one we do not have. A flood of invented names costs one request in 30 s. */
    KeySet searched() {
        fetching.lock();
        try {
            if (since(tried).compareTo(PAUSE) >= 0) {
                fetch();
            }
            return heldFor(USABLE).filter(keys -> !failed).orElseThrow(KeyShelf::unavailable);
        } finally {
            fetching.unlock();
        }
    }

    /** The keys after a signature did not fit: some platforms change a key and keep its name. */
    KeySet doubted() {
        fetching.lock();
        try {
            if (since(doubted).compareTo(PAUSE_OF_DOUBT) >= 0) {
                doubted = clock.instant();
                fetch();
            }
            return heldFor(USABLE).orElseThrow(KeyShelf::unavailable);
        } finally {
            fetching.unlock();
        }
    }

    private KeySet first() {
        fetching.lock();
        try {
            if (heldFor(USABLE).isEmpty() && since(tried).compareTo(PAUSE_WITHOUT_KEYS) >= 0) {
                fetch();
            }
            return heldFor(USABLE).orElseThrow(KeyShelf::unavailable);
        } finally {
            fetching.unlock();
        }
    }

    private void fetch() {
        tried = clock.instant();
        Optional<KeySet> fetched = fetched();
        failed = fetched.isEmpty();
        fetched.filter(keys -> !keys.keys().isEmpty() || held.isEmpty())
                .ifPresent(keys -> held = Optional.of(new Held(keys, clock.instant())));
    }

    /** A failure of whatever kind, and a set without usable keys, leave the last good keys in place. */
    private Optional<KeySet> fetched() {
        Request request = Request.get(registration.jwksUri(),
                Map.of("Accept", "application/json, application/jwk-set+json"));
        try {
            Answer answer = http.send(registration.id(), request);
            return answer.status() == 200 && answer.body().length <= LARGEST
                    ? json.object(answer.body()).flatMap(KeySet::read) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<KeySet> heldFor(Duration age) {
        return held.filter(h -> since(h.since()).compareTo(age) < 0).map(Held::keys);
    }

    private Duration since(Instant instant) {
        return instant.equals(Instant.MIN) ? USABLE : Duration.between(instant, clock.instant());
    }

    private static LaunchRejected unavailable() {
        return new LaunchRejected(Reason.JWKS_UNAVAILABLE);
    }
}
