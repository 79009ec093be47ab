package club.parcours.files;

import club.parcours.kernel.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Blocks in the data folder, one file each. Nodes that work together share that folder.
 *
 * @param outlast has a folder outlast a crash, with the names that are in it
 */
record DiskStorage(Path root, Ids ids, Consumer<Path> outlast) implements Storage {
    private static final String SAFE = "[0-9a-f-]+(/[0-9a-f-]+)*";

    DiskStorage(Path root, Ids ids) {
        this(root, ids, DiskStorage::force);
    }

    @Override
    public void put(String name, byte[] block) {
        Path place = place(name);
        Path fresh = place.resolveSibling(ids.next() + ".new");
        try {
            make(place.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(block);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            outlast.accept(place.getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A folder that is made is a name in the one above it. */
    private void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            make(folder.getParent());
            Files.createDirectories(folder); // no failure where another has made it meanwhile
            outlast.accept(folder.getParent());
        }
    }

    private static void force(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Optional<byte[]> get(String name) {
        try {
            return Optional.of(Files.readAllBytes(place(name)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void remove(String name) {
        try {
            Files.deleteIfExists(place(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void removeAll(String folder) {
        Path place = place(folder);
        try {
            if (Files.isDirectory(place)) {
                try (Stream<Path> blocks = Files.list(place)) {
                    for (Path block : blocks.toList()) {
                        Files.deleteIfExists(block);
                    }
                }
                Files.deleteIfExists(place);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path place(String name) {
        return root.resolve(safe(name));
    }

    /** @throws IllegalArgumentException if it could lead anywhere else, here or in a bucket */
    static String safe(String name) {
        if (!name.matches(SAFE)) {
            throw new IllegalArgumentException("not the name of a block");
        }
        return name;
    }
}
