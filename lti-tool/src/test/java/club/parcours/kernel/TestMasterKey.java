package club.parcours.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Loads a master key the way the server does at its first start, from a folder of its own. */
public final class TestMasterKey {
    private TestMasterKey() {}

    public static MasterKey fresh() {
        try {
            return in(Files.createTempDirectory("parcours-key"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static MasterKey in(Path folder) {
        MasterKey master = new MasterKey();
        master.config = new ClubConfig();
        master.config.dataDir = folder;
        master.config.keyFile = Optional.empty();
        master.tokens = new Tokens();
        master.load();
        return master;
    }
}
