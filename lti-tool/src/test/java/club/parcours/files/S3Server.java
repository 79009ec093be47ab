package club.parcours.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** S3Proxy, a storage that speaks S3 and is strict about signatures, in a process of its own with 64 MB; it keeps all in memory. */
final class S3Server implements AutoCloseable {
    static final String KEY = "test-key";
    static final String SECRET = "test-secret";
    private static final Pattern STARTED = Pattern.compile("Started ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final URI address;

    private S3Server(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** @param folder for its settings */
    static S3Server start(Path folder) throws IOException {
        Path settings = folder.resolve("s3proxy.properties");
        Files.writeString(settings, String.join("\n", "s3proxy.authorization=aws-v4", "s3proxy.endpoint=http://127.0.0.1:0",
                "s3proxy.identity=" + KEY, "s3proxy.credential=" + SECRET, "jclouds.provider=transient", "jclouds.identity=x",
                "jclouds.credential=x"));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", "target/s3proxy/s3proxy.jar", "--properties",
                settings.toString()).redirectErrorStream(true).start();
        BufferedReader says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                Thread reads = new Thread(() -> says.lines().forEach(more -> { }), "what-s3proxy-says");
                reads.setDaemon(true);
                reads.start();
                return new S3Server(process, URI.create("http://127.0.0.1:" + started.group(1)));
            }
        }
        throw new IOException("S3Proxy ended before it had begun");
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
