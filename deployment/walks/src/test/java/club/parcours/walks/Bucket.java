package club.parcours.walks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A bucket of S3Proxy, in a process of its own, which is strict about signatures and keeps its objects in a folder. */
final class Bucket implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("Started ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");
    private static final String KEY = "walks-key";
    private static final String SECRET = "walks-secret";
    private static final String NAME = "parcours-files";

    private final Process process;
    private final String address;
    private final Path objects;

    private Bucket(Process process, String address, Path objects) {
        this.process = process;
        this.address = address;
        this.objects = objects;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** An empty one. @param name of its folder */
    static Bucket started(String name) {
        Path folder = Checkout.HERE.folder("buckets", name + "-" + System.nanoTime());
        try {
            Path objects = Files.createDirectories(folder.resolve("objects").resolve(NAME));
            Path settings = Files.writeString(folder.resolve("s3proxy.properties"), String.join("\n", "s3proxy.authorization=aws-v4",
                    "s3proxy.endpoint=http://127.0.0.1:0", "s3proxy.identity=" + KEY, "s3proxy.credential=" + SECRET,
                    "jclouds.provider=filesystem", "jclouds.identity=x", "jclouds.credential=x",
                    "jclouds.filesystem.basedir=" + objects.getParent()));
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                    "-jar", Checkout.HERE.root().resolve("lti-tool/target/s3proxy/s3proxy.jar").toString(), "--properties",
                    settings.toString()).redirectErrorStream(true).start();
            BufferedReader says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = says.readLine(); line != null; line = says.readLine()) {
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    Thread reads = new Thread(() -> says.lines().forEach(more -> { }), "what-s3proxy-says");
                    reads.setDaemon(true);
                    reads.start();
                    return new Bucket(process, "http://127.0.0.1:" + started.group(1), objects);
                }
            }
            throw new IllegalStateException("S3Proxy ended before it had begun");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What an operator tells the tool of it. */
    Map<String, String> settings() {
        return settings(SECRET);
    }

    Map<String, String> settings(String secret) {
        return Map.of("CLUB_FILES_S3_ENDPOINT", address, "CLUB_FILES_S3_BUCKET", NAME, "CLUB_FILES_S3_KEY", KEY,
                "CLUB_FILES_S3_SECRET", secret);
    }

    /** The names of all that is in it. */
    Set<String> objects() {
        try (Stream<Path> all = Files.walk(objects)) {
            Set<String> names = new TreeSet<>();
            all.filter(Files::isRegularFile).forEach(one -> names.add(objects.relativize(one).toString()));
            return names;
        } catch (IOException | UncheckedIOException changing) { // it is being moved about: who waits asks again
            return Set.of("changing");
        }
    }

    /** Whether these bytes stand in one of them as they are. */
    boolean holds(byte[] plain) {
        String wanted = new String(plain, StandardCharsets.ISO_8859_1);
        return objects().stream().anyMatch(name -> {
            try {
                return new String(Files.readAllBytes(objects.resolve(name)), StandardCharsets.ISO_8859_1).contains(wanted);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    @Override
    public void close() {
        process.destroy();
    }
}
