package club.parcours.picture;

import club.parcours.curriculum.Curriculum;
import club.parcours.files.Receiving;
import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures of editions, drawn anew when somebody first sees them and kept in the data folder, under a name that belongs to the bytes the
 * author brought. No transaction: no row tells of them.
 */
@ApplicationScoped
public class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final String NAME = "[0-9a-f]{16}";
    /** So many that could not be drawn are remembered, and then forgotten together and tried again. */
    private static final int MOST_BROKEN = 200;

    private Curriculum curriculum;
    private Receiving receiving;
    private Path folder = Path.of("");
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    protected Pictures() {}

    @Inject
    Pictures(Curriculum curriculum, Receiving receiving, ClubConfig config) {
        this(curriculum, receiving, config.dataDir);
    }

    Pictures(Curriculum curriculum, Receiving receiving, Path dataDir) {
        this.curriculum = curriculum;
        this.receiving = receiving;
        this.folder = dataDir.resolve("pictures");
    }

    /** A picture as JPEG. @throws NotFound if the edition of the viewer's course has none of this name, or it cannot be drawn */
    Path file(Viewer viewer, String name) {
        if (!name.matches(NAME) || broken.contains(name)) {
            throw new NotFound();
        }
        if (!curriculum.shows(viewer, name)) {
            throw new NotFound();
        }
        Path file = folder.resolve(name + ".jpg");
        if (!Files.isRegularFile(file)) {
            draw(file, curriculum.picture(viewer, name).map(picture -> bytes(picture.bytes())).orElseThrow(NotFound::new), name);
        }
        return file;
    }

    private void draw(Path file, byte[] brought, String name) {
        Optional<byte[]> drawn = receiving.redraw(brought);
        if (drawn.isEmpty()) {
            LOG.warn("picture_not_drawn {}", name);
            if (broken.size() >= MOST_BROKEN) {
                broken.clear();
            }
            broken.add(name);
            throw new NotFound();
        }
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "new", ".part");
            try {
                Files.write(fresh, drawn.get());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static byte[] bytes(ByteBuffer all) {
        byte[] bytes = new byte[all.remaining()];
        all.duplicate().get(bytes);
        return bytes;
    }
}
