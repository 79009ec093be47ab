package club.parcours.ops;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;

/** The secret in the data folder that shows who is the operator. Read at each use, so that it can be changed. */
@ApplicationScoped
class OperatorToken {
    private static final String NAME = "operator.token";

    @Inject
    ClubConfig config;

    @Inject
    Tokens tokens;

    /** Made at the first start, readable by the operator alone. */
    void make(@Observes @Initialized(ApplicationScoped.class) Object started) {
        try {
            Files.createDirectories(file().getParent());
            Files.createFile(file(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file(), tokens.fresh(), StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException kept) {
            return;
        } catch (IOException failed) {
            throw new UncheckedIOException("The operator's token cannot be written: " + file(), failed);
        }
    }

    /** @param authorization value of the header of that name */
    boolean isIn(String authorization) {
        try {
            String expected = "Bearer " + Files.readString(file()).strip();
            return expected.length() > "Bearer ".length() + 20 && MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The operator's token cannot be read: " + file(), unreadable);
        }
    }

    private Path file() {
        return config.dataDir.toAbsolutePath().resolve(NAME);
    }
}
