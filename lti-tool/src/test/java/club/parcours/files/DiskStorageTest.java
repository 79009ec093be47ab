package club.parcours.files;

import club.parcours.kernel.Ids;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DiskStorageTest extends StorageContract {
    @TempDir
    Path folder;

    @Override
    Storage storage() {
        return new DiskStorage(folder, new Ids());
    }
}
