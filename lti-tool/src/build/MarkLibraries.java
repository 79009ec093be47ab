import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Puts an empty annotation index into every jar of a folder. WildFly reads every class of a deployed library for
 * annotations (a seventh of the work of a start), unless the jar brings its own index; none of our libraries has a bean,
 * an entity or an endpoint, so an empty one tells the truth.
 *
 * <p>The build runs it with the JDK alone: {@code java MarkLibraries.java FOLDER}. The same jars give the same bytes.
 */
final class MarkLibraries {
    private static final String INDEX = "META-INF/jandex.idx";

    /** A Jandex index, version 12, of no classes. */
    private static final byte[] NOTHING = HexFormat.of().parseHex("babe1f150c00000000000000000000000000000000");

    private static final LocalDateTime TIME = LocalDateTime.of(2020, 6, 1, 0, 0);

    public static void main(String[] arguments) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                mark(jar);
            }
        }
    }

    private static void mark(Path jar) throws IOException {
        Path marked = jar.resolveSibling(jar.getFileName() + ".marked");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(marked))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(INDEX)) {
                    put(out, entry.getName(), in.readAllBytes());
                }
            }
            put(out, INDEX, NOTHING);
        }
        Files.move(marked, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
