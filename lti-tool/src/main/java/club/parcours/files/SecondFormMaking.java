package club.parcours.files;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.NotFound;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the second form of a recording, one at a time on each node, and seals it beside the first. Without ffmpeg there is none.
 * Idempotent: what has one gets no other.
 */
@ApplicationScoped
class SecondFormMaking implements ParcelHandler {
    static final String KIND = "second-form";
    private static final Logger LOG = LoggerFactory.getLogger(SecondFormMaking.class);
    private static final Duration TURN = Duration.ofSeconds(10);

    @Inject
    SecondForms forms;

    @Inject
    Storage storage;

    @Inject
    ClubConfig config;

    @Resource
    private ManagedExecutorService executor;

    private final Semaphore turn = new Semaphore(1);

    /** Operators read in the log whether recordings are made playable on other phones. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) {
        LOG.info(ffmpeg(executor).there() ? "second_forms_are_made" : "second_forms_are_not_made: there is no ffmpeg");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        return handle(UUID.fromString(key), ffmpeg(executor));
    }

    Outcome handle(UUID id, Ffmpeg ffmpeg) {
        if (!ffmpeg.there()) {
            return new Outcome.Done();
        }
        if (!turn.tryAcquire()) {
            return new Outcome.NotYet(TURN);
        }
        try {
            Optional<OpenedFile> file = forms.wanting(id);
            return file.isPresent() ? make(file.get(), ffmpeg) : new Outcome.Done();
        } catch (NotFound erased) {
            return new Outcome.Done();
        } catch (IOException | Refused failed) {
            LOG.warn("second_form_not_made {}", id);
            return new Outcome.Dead("second_form_not_made");
        } finally {
            turn.release();
        }
    }

    private Outcome make(OpenedFile file, Ffmpeg ffmpeg) throws IOException, Refused {
        Blocks blocks = new Blocks(storage, file.seal());
        FileView view = file.view();
        ByteArrayOutputStream recording = new ByteArrayOutputStream();
        blocks.read(view.id(), view.bytes(), 0, view.bytes(), recording);
        byte[] packed = new AacInMp4(ffmpeg.aac(view.mediaType().substring("audio/".length()), recording.toByteArray())).packed();
        byte[] checked = new Mp4Recording(packed).check().content();
        blocks.ofSecond().write(view.id(), checked);
        if (!forms.made(view.id(), checked.length)) {
            storage.removeAll(Blocks.folder(CurrentTenant.id(), view.id()));
        }
        return new Outcome.Done();
    }

    private Ffmpeg ffmpeg(Executor beside) {
        return new Ffmpeg(config.ffmpeg, beside, (int) Math.min(config.filesLargest, Integer.MAX_VALUE - 8));
    }

    @Override
    public void givenUp(String key) {
        // The recording is there, in the form it was recorded in.
    }
}
