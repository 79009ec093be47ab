package club.parcours.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files below {@code /static}, each known by the hash of its content. */
@ApplicationScoped
class Assets {
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private Function<String, @Nullable InputStream> files = path -> null;

    protected Assets() {}

    @Inject
    Assets(ServletContext context) {
        this(context::getResourceAsStream);
    }

    Assets(Function<String, @Nullable InputStream> files) {
        this.files = files;
    }

    /** @throws IllegalArgumentException if there is no such file: a page must not be broken quietly */
    String address(String path) {
        return "/static/" + path + "?v=" + hashes.computeIfAbsent(path, this::hash);
    }

    /** Whether this is the hash of the file's content; another node may still have, or already have, another file. */
    boolean isCurrent(String path, @Nullable String version) {
        try {
            return version != null && address(path).endsWith("?v=" + version);
        } catch (IllegalArgumentException noSuchFile) {
            return false;
        }
    }

    private String hash(String path) {
        try (InputStream file = files.apply("/static/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("No file /static/" + path);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            throw new IllegalStateException("Cannot read /static/" + path, unreadable);
        }
    }
}
