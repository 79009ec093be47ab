package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.Ids;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStorageTest extends StorageContract {
    @TempDir
    Path folder;

    @Override
    Storage storage() {
        return new DiskStorage(folder, new Ids());
    }

    @Test
    void a_block_outlasts_a_crash_with_each_folder_that_was_made_for_it() {
        List<Path> outlast = new ArrayList<>();
        Path files = folder.resolve("files");
        Storage disk = new DiskStorage(files, new Ids(), outlast::add);
        disk.put("a/b/1", new byte[] {1});
        assertThat(outlast).containsExactly(folder, files, files.resolve("a"), files.resolve("a/b"));

        outlast.clear();
        disk.put("a/b/2", new byte[] {2});
        disk.put("a/c/1", new byte[] {3});
        assertThat(outlast).containsExactly(files.resolve("a/b"), files.resolve("a"), files.resolve("a/c"));
    }
}
