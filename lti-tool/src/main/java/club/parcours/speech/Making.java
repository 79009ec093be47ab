package club.parcours.speech;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.NotFound;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks what has no file, when somebody wants to hear it, and keeps it in the data folder. A few at a time, on threads of their
 * own; whoever comes then is told to come again. There are never more files than there are texts of ours.
 */
@ApplicationScoped
class Making {
    /** How many are spoken at a time. */
    static final int MOST = 4;
    private static final Logger LOG = LoggerFactory.getLogger(Making.class);
    private static final int PATIENCE_SECONDS = 15;

    private final Semaphore free = new Semaphore(MOST);
    private Repertoire repertoire;
    private Path folder = Path.of("");
    private boolean able;

    @Resource
    private ManagedExecutorService workers;

    protected Making() {}

    @Inject
    Making(ClubConfig config, Repertoire repertoire) {
        this(config.speech && Synthesis.foundIn(System.getenv().getOrDefault("PATH", "")), config.dataDir,
                repertoire);
    }

    Making(boolean able, Path dataDir, Repertoire repertoire) {
        this.able = able;
        this.folder = dataDir.resolve("spoken");
        this.repertoire = repertoire;
    }

    /**
     * Whether this would be spoken if somebody asked: a sentence with a number or a name in it is no text of ours. A page does not wait
     * for our texts to be read: until then, nothing is offered.
     */
    boolean offers(Utterance utterance) {
        return offers(utterance, workers);
    }

    boolean offers(Utterance utterance, Executor reader) {
        return speaks(utterance) && repertoire.has(utterance.name(), reader);
    }

    private boolean speaks(Utterance utterance) {
        return able && utterance.voice().isPresent();
    }

    /**
     * The file of this name, spoken now if it never was.
     *
     * @return nothing if that cannot be done just now
     * @throws NotFound if no text of ours has this name
     */
    Optional<Path> take(String name) {
        return take(name, workers);
    }

    Optional<Path> take(String name, Executor executor) {
        Utterance utterance = repertoire.find(name).filter(this::speaks).orElseThrow(NotFound::new);
        Path file = folder.resolve(name + ".ogg");
        return Files.exists(file) || spoken(utterance, file, executor) ? Optional.of(file) : Optional.empty();
    }

    private boolean spoken(Utterance utterance, Path file, Executor executor) {
        if (!free.tryAcquire()) {
            return false;
        }
        try {
            return underway(utterance, file, executor).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException failed) {
            LOG.error("speech_failed {} {}", utterance.name(), failed.getClass().getSimpleName());
        }
        return false;
    }

    /** Whoever waits may give up before it is done; it goes on and holds its place until then. */
    private CompletableFuture<Boolean> underway(Utterance utterance, Path file, Executor executor) {
        try {
            return CompletableFuture.supplyAsync(() -> {
                try {
                    return make(utterance, file);
                } finally {
                    free.release();
                }
            }, executor);
        } catch (RejectedExecutionException busy) {
            free.release();
            throw busy;
        }
    }

    private boolean make(Utterance utterance, Path file) {
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "new", ".part");
            try {
                new Synthesis().speak(utterance, fresh);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return true;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
