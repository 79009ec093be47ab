package club.parcours.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key above all keys: 256 bits in a file that only the operator can read, outside the database. All nodes share it.
 * It is never used itself; every purpose gets a key derived from it (HMAC-SHA-256 of the purpose's name).
 */
@ApplicationScoped
public class MasterKey {
    private static final int BYTES = 32;

    @Inject
    ClubConfig config;

    @Inject
    Tokens tokens;

    private SecretKey key;

    /** @throws IllegalStateException if the file is there and is not a key: a wrong key must never become a new one */
    @PostConstruct
    void load() {
        Path file = config.keyFile.orElseGet(() -> config.dataDir.resolve("club.key"));
        try {
            if (config.keyFile.isEmpty() && Files.notExists(file)) {
                create(file);
            }
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != BYTES) {
                throw new IllegalStateException("The master key must be " + BYTES + " bytes in base64: " + file);
            }
            key = new SecretKeySpec(bytes, "HmacSHA256");
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("The master key cannot be read: " + file, unreadable);
        }
    }

    private void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(tokens.bytes(BYTES)), StandardOpenOption.SYNC);
        Files.move(fresh, file);
    }

    /** The key for one purpose; the same on every node and after every restart. */
    public SecretKey derive(String purpose) {
        return new SecretKeySpec(hmac(purpose), "AES");
    }

    /** A keyed hash for look-ups: nobody without the key can test a guess against the database. */
    public byte[] derivedHash(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hmac(purpose), "HmacSHA256"));
            return mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] hmac(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
