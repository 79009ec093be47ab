package club.parcours.files;

import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Forgets uploads that nobody goes on with, and files that nobody kept. Idempotent: what is forgotten is not forgotten
 * twice.
 */
@ApplicationScoped
class FileRest implements ParcelHandler {
    static final String KIND = "file-rest";
    /** How long an upload waits for its next piece. */
    static final Duration UNFINISHED = Duration.ofHours(24);
    /** How long a file waits to be kept with something. */
    static final Duration UNKEPT = Duration.ofDays(7);

    @Inject
    Files files;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        UUID id = UUID.fromString(key);
        Optional<Instant> until = files.restsUntil(id);
        if (until.isPresent()) {
            Duration rest = Duration.between(clock.instant(), until.get());
            if (rest.compareTo(Duration.ZERO) > 0) {
                return new Outcome.NotYet(rest);
            }
            files.forget(id);
        }
        return new Outcome.Done();
    }

    @Override
    public void givenUp(String key) {
        // An operator sees this one among those given up; the file stays where its owner may still keep it.
    }
}
