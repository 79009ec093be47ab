package club.parcours.curriculum;

import club.parcours.content.BookFiles;
import club.parcours.content.EditionFolder;
import club.parcours.content.Picture;
import club.parcours.content.Refused;
import club.parcours.kernel.ClubConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The editions there are: the one that comes with the tool, and those in the operator's folder. Of those a few are in memory, from when
 * somebody first asks for them; where there are none, nobody looks for them but in a list that is some seconds old.
 */
@ApplicationScoped
class Editions {
    /** How many are in memory beside the one that comes with the tool. */
    static final int MOST = 8;
    private static final Duration LOOKED = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

    private Book builtIn;
    private EditionFolder folder;
    private Clock clock;
    /** The one not used for longest first; one that cannot be read is empty, and tried again after a while. */
    private final Map<String, Found> found = new LinkedHashMap<>(MOST, 1, true);
    /** Held by who reads an edition: those who want the same one wait, and nobody else. */
    private final Map<String, Object> reading = new ConcurrentHashMap<>();
    private volatile Listing listing = new Listing(List.of(), Instant.MIN);

    /** @param versions of the editions that are kept, the newest first, without the one that comes with the tool */
    private record Listing(List<String> versions, Instant until) {}

    private record Found(Optional<Book> book, Instant until) {}

    protected Editions() {}

    @Inject
    Editions(ReadAhead ahead, ClubConfig config, Clock clock) {
        this(ahead.book(), new EditionFolder(config.editionsDir.orElseGet(() -> config.dataDir.resolve("editions"))), clock);
    }

    Editions(Book builtIn, EditionFolder folder, Clock clock) {
        this.builtIn = builtIn;
        this.folder = folder;
        this.clock = clock;
    }

    Book builtIn() {
        return builtIn;
    }

    EditionFolder folder() {
        return folder;
    }

    /** Whether there is no edition but the one that comes with the tool; then it does not matter what a course is bound to. */
    boolean alone() {
        return kept().isEmpty();
    }

    /** Versions of the others, the newest first. */
    List<String> kept() {
        Instant now = clock.instant();
        Listing known = listing;
        if (now.isAfter(known.until())) {
            known = new Listing(list(), now.plus(LOOKED));
            listing = known;
        }
        return known.versions();
    }

    private List<String> list() {
        try {
            return folder.versions().stream().filter(version -> !version.equals(builtIn.version()))
                    .sorted(Comparator.comparing(Version::of).reversed()).toList();
        } catch (IOException unreadable) {
            LOG.error("editions_unreadable {}", unreadable.getClass().getSimpleName());
            return List.of();
        }
    }

    /** All of them, the one that comes with the tool first, then the newest. Those that cannot be read are left out. */
    Stream<Book> all() {
        return Stream.concat(Stream.of(builtIn), kept().stream().flatMap(version -> find(version).stream()));
    }

    /** The edition of this version; the one that comes with the tool where there is none, or none was said. */
    Book of(Optional<String> version) {
        return version.filter(any -> !alone()).flatMap(this::find).orElse(builtIn);
    }

    /** The edition of this version, if it is there and can be read. */
    Optional<Book> find(String version) {
        if (version.equals(builtIn.version())) {
            return Optional.of(builtIn);
        }
        return kept().contains(version) ? load(version) : Optional.empty();
    }

    /** What people recorded for an edition; read anew each time, since it is large. Empty if it cannot be read now. */
    Optional<List<BookRecording>> recordings(String version) {
        return brought(version, files -> files.sounds().keySet().stream().map(sound -> sound.replaceFirst("/.*$", ""))
                .distinct().flatMap(language -> recordings(files, language)).toList());
    }

    /** A picture of an edition as its author brought it; read anew, since it is large. */
    Optional<Picture> picture(Book book, String name) {
        return brought(book.version(), files -> files.pictures().values().stream().filter(one -> one.name().equals(name)).findFirst())
                .flatMap(found -> found);
    }

    /** Something large of an edition. Empty if it is not there, or cannot be read now. */
    private <T> Optional<T> brought(String version, Function<BookFiles, T> wanted) {
        try {
            return folder.read(version).map(wanted);
        } catch (IOException | Refused | BrokenContent unreadable) {
            LOG.error("edition_unreadable {} {}", version, unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Stream<BookRecording> recordings(BookFiles files, String language) {
        String name = language + "/recordings.yaml";
        return files.text(name).stream().map(text -> ContentFile.parse(name, language, text))
                .flatMap(file -> new Entry(file.name(), "", file.values(), new Markdown(Map.of())).entries("recordings").stream())
                .flatMap(one -> Stream.ofNullable(files.sounds().get(language + "/recordings/" + one.word("id") + ".ogg"))
                        .map(sound -> new BookRecording(language, one.word("says"), sound)));
    }

    private Optional<Book> load(String version) {
        Instant now = clock.instant();
        synchronized (reading.computeIfAbsent(version, first -> new Object())) {
            Found known = inMemory(version);
            if (known == null || known.book().isEmpty() && now.isAfter(known.until())) {
                known = new Found(read(version), now.plus(LOOKED));
                keep(version, known);
            }
            return known.book();
        }
    }

    private @Nullable Found inMemory(String version) {
        synchronized (found) {
            return found.get(version);
        }
    }

    private void keep(String version, Found known) {
        synchronized (found) {
            found.put(version, known);
            if (found.size() > MOST) {
                found.remove(found.keySet().iterator().next());
            }
        }
    }

    Optional<Book> read(String version) {
        try {
            Optional<BookFiles> files = folder.read(version);
            files.ifPresent(any -> LOG.info("edition_read {}", version));
            return files.map(Book::of);
        } catch (IOException | Refused | BrokenContent | StackOverflowError unreadable) {
            LOG.error("edition_unreadable {} {}", version, unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
