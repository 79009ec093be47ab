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

    private Curriculum curriculum;
    private Path folder = Path.of("");
    /** By edition, the names of the files by words. */
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    protected Recorded() {}

    @Inject
    Recorded(Curriculum curriculum, ClubConfig config) {
        this(curriculum, config.dataDir);
    }

    Recorded(Curriculum curriculum, Path dataDir) {
        this.curriculum = curriculum;
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
        Map<String, String> names = known.get(edition);
        if (names == null) {
            synchronized (known) {
                names = known.computeIfAbsent(edition, this::unpack);
            }
        }
        return names;
    }

    /** What cannot be written now is tried again after a start, and spoken by the machine until then. */
    private Map<String, String> unpack(String edition) {
        Map<String, String> names = new HashMap<>();
        curriculum.recordings(edition).forEach(one -> {
            try {
                names.put(key(one.language(), one.says()), write(one));
            } catch (IOException full) {
                LOG.error("recording_not_kept {} {}", edition, full.getClass().getSimpleName());
            }
        });
        return Map.copyOf(names);
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
