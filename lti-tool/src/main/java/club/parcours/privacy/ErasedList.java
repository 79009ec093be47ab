package club.parcours.privacy;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Trace;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who was erased, kept outside the database: of each an empty file whose name is the ids of their organisation and of
 * themselves, and nothing else. A copy of the database that is put back brings them back; by this list they are erased
 * again. A file each, so that nodes that share the folder need not take turns, and nothing can be half written.
 */
@ApplicationScoped
public class ErasedList {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedList.class);
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern NAME = Pattern.compile(ID + "\\." + ID);

    @Inject
    ClubConfig config;

    @Inject
    Erasure erasure;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** @param people who stand on the list @param failed how many of them could not be erased; the log says which */
    public record Repeated(int people, int failed) {}

    private record Erased(UUID tenant, PersonId person) {
        static Erased of(MatchResult name) {
            return new Erased(UUID.fromString(name.group(1)), PersonId.fromString(name.group(2)));
        }
    }

    /**
     * Erases the viewer, who stands on the list before anything is gone: what somebody is told to be erased, no copy
     * brings back for good.
     *
     * @return the number of the receipt
     * @throws UncheckedIOException if the list cannot be written; then nothing is erased
     */
    UUID erase(Viewer viewer) {
        boolean added = add(viewer.tenant(), viewer.person());
        try {
            return erasure.erase(viewer);
        } catch (RuntimeException notErased) {
            if (added && stands(viewer.person())) {
                strike(viewer, notErased);
            }
            throw notErased;
        }
    }

    /** Whether somebody still has a key: another tap may have erased them, or what failed may have taken place. */
    private boolean stands(PersonId person) {
        return !vault.of(List.of(person)).isEmpty();
    }

    /** Writes somebody down; who stands there already stays. @return whether they did not; it is on the disk by then */
    boolean add(UUID tenant, PersonId person) {
        Path file = file(tenant, person);
        try {
            boolean known = Files.exists(file);
            if (!Files.isDirectory(folder())) {
                if (config.erasedDir.isPresent()) { // a disk that is not mounted is not to be written under
                    throw new NoSuchFileException(folder().toString());
                }
                Files.createDirectories(folder());
                settle(folder().getParent(), StandardOpenOption.READ);
            }
            settle(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!known) { // not the second, which the journal has beside the number of a receipt
                Files.setLastModifiedTime(file, FileTime.from(clock.instant().truncatedTo(ChronoUnit.DAYS)));
            }
            settle(folder(), StandardOpenOption.READ);
            return !known;
        } catch (IOException failed) {
            LOG.error("erased_list_not_written {} {}", folder(), failed.getClass().getName());
            throw new UncheckedIOException("The list of who was erased cannot be written: " + folder(), failed);
        }
    }

    /** Erases everybody on the list, each in a transaction of their own. Doing it twice does no harm. */
    public Repeated again() {
        List<Erased> all = all();
        return new Repeated(all.size(), (int) all.stream().filter(one -> !forget(one)).count());
    }

    private boolean forget(Erased one) {
        try {
            CurrentTenant.within(one.tenant(), () -> {
                erasure.forget(one.person());
                return one;
            });
            return true;
        } catch (Exception failed) {
            LOG.error("erasure_not_repeated {}", one.person(), new Trace(failed));
            return false;
        }
    }

    private List<Erased> all() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> NAME.matcher(file.getFileName().toString())).filter(name -> name.matches())
                    .map(Erased::of).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("The list of who was erased cannot be read: " + folder(), failed);
        }
    }

    private void strike(Viewer viewer, RuntimeException notErased) {
        try {
            Files.deleteIfExists(file(viewer.tenant(), viewer.person()));
        } catch (IOException failed) {
            notErased.addSuppressed(failed);
        }
    }

    private static void settle(Path place, StandardOpenOption... how) throws IOException {
        try (FileChannel open = FileChannel.open(place, how)) {
            open.force(true);
        }
    }

    private Path file(UUID tenant, PersonId person) {
        return folder().resolve(tenant + "." + person);
    }

    private Path folder() {
        return config.erasedDir.orElseGet(() -> config.dataDir.resolve("erased")).toAbsolutePath();
    }
}
