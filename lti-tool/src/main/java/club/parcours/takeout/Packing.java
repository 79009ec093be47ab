package club.parcours.takeout;

import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import club.parcours.takeout.Takeout.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes envelopes. It may take longer than a parcel is lent, and a node may die over it: who works says so every second, whoever
 * gets the parcel meanwhile leaves it alone, and after a minute's silence the next one begins anew.
 */
@ApplicationScoped
class Packing implements ParcelHandler {
    static final String KIND = "takeout";

    private static final Duration PACE = Duration.ofSeconds(1);

    @Inject
    Takeout takeout;

    @Inject
    Contents contents;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        UUID id = UUID.fromString(key);
        if (takeout.busy(id)) {
            return new Outcome.NotYet(Envelope.SILENCE);
        }
        Optional<Job> job = takeout.start(id);
        if (job.isPresent()) {
            pack(job.get());
        }
        return new Outcome.Done();
    }

    private void pack(Job job) {
        try {
            Pace pace = new Pace(job);
            takeout.finish(job, contents.write(job, pace::carried));
        } catch (Takeout.Overtaken unwanted) {
            takeout.release(job);
        } catch (IOException failed) {
            takeout.release(job);
            throw new UncheckedIOException(failed);
        } catch (Exception failed) { // the commit throws a checked one that nobody declares
            takeout.release(job);
            throw failed;
        }
    }

    @Override
    public void givenUp(String key) {
        takeout.fail(UUID.fromString(key));
    }

    /** Tells how far it is, once a second. */
    private final class Pace {
        private final Job job;
        private long done;
        private Instant told;

        Pace(Job job) {
            this.job = job;
            this.told = job.at();
        }

        void carried(long bytes) {
            done += bytes;
            Instant now = clock.instant();
            if (!now.isBefore(told.plus(PACE))) {
                told = now;
                takeout.proceed(job, done);
            }
        }
    }
}
