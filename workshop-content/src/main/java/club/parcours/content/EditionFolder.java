package club.parcours.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where editions are kept, each in a zip named after its version. What is in there is never written over. */
public record EditionFolder(Path folder) {
    private static final String ENDING = ".zip";

    /** Versions of the editions that are there, in no order. A folder that is not there is empty. */
    public List<String> versions() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length())).filter(Proofreading::isVersion).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /**
     * An edition as it lies there; nobody looks again whether it is well.
     *
     * @return nothing if there is none of this version
     * @throws Refused if it cannot be read within limits, or says that it is another version
     */
    public Optional<BookFiles> read(String version) throws IOException {
        if (!Proofreading.isVersion(version)) {
            return Optional.empty();
        }
        try {
            BookFiles book = BookZip.read(file(version));
            if (!book.version().equals(version)) {
                throw new Refused("the file is named " + version + " and says it is " + book.version());
            }
            return Optional.of(book);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /**
     * Puts an edition in place, whole or not at all.
     *
     * @return whether it was not there yet
     * @throws Refused if another book has its version
     */
    public boolean keep(BookFiles book) throws IOException {
        Optional<BookFiles> there = read(book.version());
        if (there.isPresent()) {
            if (!there.get().says(book)) {
                throw new Refused("another edition " + book.version() + " is kept already: raise the version in " + BookFiles.PROGRAMME);
            }
            return false;
        }
        if (!Proofreading.isVersion(book.version())) {
            throw new Refused("it has no version that can be a name");
        }
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, ".half-", ".tmp");
        try {
            export(book, half);
            Files.move(half, file(book.version()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
        return true;
    }

    private Path file(String version) {
        return folder.resolve(version + ENDING);
    }

    /** Writes a book as a zip. */
    public static void export(BookFiles book, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip)) {
            BookZip.write(book, out);
        }
    }

    /** Reads a zip that somebody brought. @throws Refused for what is not an edition, or might be an attack */
    public static BookFiles open(Path zip) throws IOException {
        return BookZip.read(zip);
    }
}
