package club.parcours.speech;

import club.parcours.content.Letters;
import club.parcours.curriculum.BookRecording;
import club.parcours.curriculum.Curriculum;
import club.parcours.kernel.ClubConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What authors had recorded for their editions. The sounds are put into the data folder when somebody first opens a page, and known
 * by their words: whichever edition a course works on, the same words have the same recording.
 */
@ApplicationScoped
class Recorded {
    private static final Logger LOG = LoggerFactory.getLogger(Recorded.class);
    /** Of so many editions, the newest. */
    private static final int MOST = 20;
    private static final String NAME = "[0-9a-f]{16}";
    private static final Duration LONGEST = Duration.ofHours(1);

    private Curriculum curriculum;
    private Path folder = Path.of("");
    private Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * What is known of an edition.
     *
     * @param names of the files, by words
     * @param again when to look again, for what could not be read or written; never, where all is there
     * @param pause how long that is from the last try
     */
    private record Known(Map<String, String> names, Instant again, Duration pause) {
        private static final Known NOTHING = new Known(Map.of(), Instant.MIN, Duration.ofSeconds(30));

        /** Something failed: each pause is twice as long as the one before, up to an hour. */
        Known failed(Map<String, String> found, Instant now) {
            Duration longer = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
            return new Known(found, now.plus(longer), longer);
        }

        static Known whole(Map<String, String> found) {
            return new Known(found, Instant.MAX, Duration.ZERO);
        }
    }

    protected Recorded() {}

    @Inject
    Recorded(Curriculum curriculum, ClubConfig config, Clock clock) {
        this(curriculum, config.dataDir, clock);
    }

    Recorded(Curriculum curriculum, Path dataDir, Clock clock) {
        this.curriculum = curriculum;
        this.clock = clock;
        this.folder = dataDir.resolve("recorded");
    }

    /** The name of the file in which a person says these words. */
    Optional<String> find(String language, String words) {
        List<String> editions = curriculum.others().stream().limit(MOST).toList();
        known.keySet().retainAll(editions);
        List<Map<String, String>> all = editions.stream().map(this::of).filter(some -> !some.isEmpty()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String key = key(language, words);
        return all.stream().flatMap(some -> Stream.ofNullable(some.get(key))).findFirst();
    }

    /** The file of this name. */
    Optional<Path> file(String name) {
        return Optional.of(name).filter(one -> one.matches(NAME)).map(one -> folder.resolve(one + ".ogg")).filter(Files::isRegularFile);
    }

    private Map<String, String> of(String edition) {
        if (isDue(edition)) {
            synchronized (known) {
                if (isDue(edition)) {
                    known.put(edition, unpack(edition, known.getOrDefault(edition, Known.NOTHING)));
                }
            }
        }
        return known.getOrDefault(edition, Known.NOTHING).names();
    }

    private boolean isDue(String edition) {
        return !clock.instant().isBefore(known.getOrDefault(edition, Known.NOTHING).again());
    }

    /** What cannot be read or written now is tried again after a while, and spoken by the machine until then. */
    private Known unpack(String edition, Known before) {
        Optional<List<BookRecording>> all = curriculum.recordings(edition);
        Map<String, String> names = new HashMap<>();
        boolean whole = all.isPresent();
        for (BookRecording one : all.orElse(List.of())) {
            try {
                names.put(key(one.language(), one.says()), write(one));
            } catch (IOException full) {
                LOG.error("recording_not_kept {} {}", edition, full.getClass().getSimpleName());
                whole = false;
            }
        }
        return whole ? Known.whole(Map.copyOf(names)) : before.failed(Map.copyOf(names), clock.instant());
    }

    private String write(BookRecording recording) throws IOException {
        String name = Utterance.hash(recording.sound());
        Path file = folder.resolve(name + ".ogg");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "new", ".part");
            try {
                try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    ByteBuffer rest = recording.sound().duplicate();
                    while (rest.hasRemaining()) {
                        out.write(rest);
                    }
                }
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
        return name;
    }

    private static String key(String language, String words) {
        return language + " " + new Letters(words).alone();
    }
}
