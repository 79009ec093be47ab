package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Ids;
import club.parcours.outbound.KnownHost;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same in a bucket, and what can go wrong on the way there. */
class S3StorageTest extends StorageContract {
    private static final String BUCKET = "parcours-files";
    private static final List<Integer> STUMBLES = List.of(503, 429, 200);
    private static S3Server server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        server = S3Server.start(folder);
        S3Signature signature = new S3Signature(S3Server.KEY, S3Server.SECRET, "us-east-1");
        try (KnownHost host = new KnownHost(server.address(), 10_000)) {
            assertThat(host.send("PUT", "/" + BUCKET, signature.sign("PUT", host.host(), "/" + BUCKET, new TreeMap<>(), Map.of(),
                    new byte[0], Clock.systemUTC().instant()), new byte[0]).status()).isEqualTo(200);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    Storage storage() {
        return storage(server.address(), S3Server.SECRET, BUCKET, Clock.systemUTC());
    }

    private static S3Storage storage(URI address, String secret, String bucket, Clock clock) {
        return resting(address, secret, bucket, clock, rest -> { });
    }

    private static S3Storage resting(URI address, String secret, String bucket, Clock clock, LongConsumer resting) {
        return new S3Storage(new KnownHost(address, S3Storage.LARGEST), new S3Signature(S3Server.KEY, secret, "us-east-1"),
                bucket, clock, resting);
    }

    @Test
    void settings_that_do_not_open_the_bucket_are_found_at_the_start() {
        storage(server.address(), S3Server.SECRET, BUCKET, Clock.systemUTC()).mustOpen();
        assertThatThrownBy(() -> storage(server.address(), "another", BUCKET, Clock.systemUTC()).mustOpen())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("403").hasMessageNotContaining("another");
        assertThatThrownBy(() -> storage(server.address(), S3Server.SECRET, "no-such-bucket", Clock.systemUTC()).mustOpen())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("404");
        assertThatThrownBy(() -> storage(server.address(), S3Server.SECRET, BUCKET,
                Clock.offset(Clock.systemUTC(), Duration.ofDays(-2))).mustOpen()).as("a signature of the day before yesterday")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_storage_that_stumbles_is_asked_again_and_one_that_sends_elsewhere_is_not_followed() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer odd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        odd.createContext("/", exchange -> {
            boolean elsewhere = exchange.getRequestURI().getPath().endsWith("/e");
            exchange.getResponseHeaders().add("Location", server.address() + "/" + BUCKET + "/a/e");
            exchange.sendResponseHeaders(elsewhere ? 307 : STUMBLES.get(asked.getAndIncrement()), -1);
            exchange.close();
        });
        odd.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + odd.getAddress().getPort());
            List<Long> rests = new ArrayList<>();
            Storage stumbling = resting(address, S3Server.SECRET, BUCKET, Clock.systemUTC(), rests::add);
            stumbling.put("a/b", new byte[] {1});
            assertThat(asked).hasValue(3);
            assertThat(rests).as("longer each time: it asks to be asked more slowly").containsExactly(500L, 2000L);
            assertThatThrownBy(() -> stumbling.put("a/e", new byte[] {1})).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("307");
        } finally {
            odd.stop(0);
        }
        assertThatThrownBy(() -> storage(URI.create("http://127.0.0.1:" + odd.getAddress().getPort()), S3Server.SECRET, BUCKET,
                Clock.systemUTC()).get("a/b")).as("nobody there").isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void an_address_is_all_it_takes_to_choose_it_and_what_is_missing_is_named(@TempDir Path folder) {
        StorageChoice choice = new StorageChoice();
        choice.config = new ClubConfig();
        choice.ids = new Ids();
        choice.clock = Clock.systemUTC();
        choice.config.dataDir = folder;
        choice.config.filesS3Endpoint = Optional.empty();
        choice.check(this, choice.storage());
        assertThat(choice.storage()).isInstanceOf(DiskStorage.class);

        choice.config.filesS3Endpoint = Optional.of(server.address());
        choice.config.filesS3Region = "us-east-1";
        choice.config.filesS3Bucket = Optional.of(BUCKET);
        choice.config.filesS3Key = Optional.of(S3Server.KEY);
        choice.config.filesS3Secret = Optional.empty();
        assertThatThrownBy(() -> choice.check(this, choice.storage())).hasMessageContaining("CLUB_FILES_S3_SECRET");
        choice.config.filesS3Secret = Optional.of(S3Server.SECRET);
        choice.check(this, choice.storage());
        assertThat(choice.storage()).isInstanceOf(S3Storage.class);
    }
}
