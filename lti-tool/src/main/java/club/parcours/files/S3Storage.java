package club.parcours.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import club.parcours.outbound.KnownHost;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/**
 * Blocks in a bucket of a storage that speaks S3, one object each. Four requests are enough: put, get, list, delete. What
 * fails on the way is tried again, after a rest that grows: each of them can be repeated.
 */
final class S3Storage implements Storage {
    /** More than a piece of an upload with its seal, or a list of a thousand names. */
    static final int LARGEST = 4 * 1024 * 1024;
    private static final Pattern KEY = Pattern.compile("<Key>([^<]+)</Key>");
    private static final SortedMap<String, String> NO_QUERY = new TreeMap<>();
    private static final byte[] NOTHING = {};
    private static final int ATTEMPTS = 3;
    /** Before the second attempt, in milliseconds; before each later one four times as long as before the last. */
    private static final long FIRST_REST = 500;
    private static final long GROWS = 4;
    private static final int OK = 200;
    private static final int EMPTY = 204;
    private static final int GONE = 404;
    private static final int FAILED = 500;
    /** A storage that asks to be asked more slowly. */
    private static final int SLOWLY = 429;

    private final KnownHost host;
    private final S3Signature signature;
    private final String bucket;
    private final Clock clock;
    private final LongConsumer resting;

    /** @param bucket name of one that is there */
    S3Storage(KnownHost host, S3Signature signature, String bucket, Clock clock) {
        this(host, signature, bucket, clock, S3Storage::rest);
    }

    /** @param resting lets so many milliseconds pass */
    S3Storage(KnownHost host, S3Signature signature, String bucket, Clock clock, LongConsumer resting) {
        this.host = host;
        this.signature = signature;
        this.bucket = bucket;
        this.clock = clock;
        this.resting = resting;
    }

    @Override
    public void put(String name, byte[] block) {
        must(ask("PUT", path(name), NO_QUERY, block), OK);
    }

    @Override
    public Optional<byte[]> get(String name) {
        KnownHost.Answer answer = ask("GET", path(name), NO_QUERY, NOTHING);
        return answer.status() == GONE ? Optional.empty() : Optional.of(must(answer, OK).body());
    }

    @Override
    public void remove(String name) {
        must(ask("DELETE", path(name), NO_QUERY, NOTHING), OK, EMPTY, GONE);
    }

    @Override
    public void removeAll(String folder) {
        SortedMap<String, String> query = new TreeMap<>(Map.of("list-type", "2", "prefix", DiskStorage.safe(folder) + "/"));
        List<String> before = List.of();
        for (List<String> names = list(query); !names.isEmpty(); names = list(query)) {
            if (names.equals(before)) {
                throw new IllegalStateException("the storage of files still lists what it said it deleted");
            }
            names.forEach(this::remove);
            before = names;
        }
    }

    /** @throws IllegalStateException with what the storage says if these settings do not open it */
    void mustOpen() {
        must(ask("GET", "/" + bucket, new TreeMap<>(Map.of("list-type", "2", "max-keys", "1")), NOTHING), OK);
    }

    /** Names of ours have no sign that XML or an address would write otherwise. */
    private List<String> list(SortedMap<String, String> query) {
        String page = new String(must(ask("GET", "/" + bucket, query, NOTHING), OK).body(), UTF_8);
        return KEY.matcher(page).results().map(key -> key.group(1)).toList();
    }

    private String path(String name) {
        return "/" + bucket + "/" + DiskStorage.safe(name);
    }

    private KnownHost.Answer ask(String method, String path, SortedMap<String, String> query, byte[] body) {
        IOException last = new IOException("nothing was asked");
        long rest = FIRST_REST;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (attempt > 0) {
                resting.accept(rest);
                rest *= GROWS;
            }
            try {
                KnownHost.Answer answer = host.send(method, query.isEmpty() ? path : path + "?" + S3Signature.query(query),
                        signature.sign(method, host.host(), path, query, Map.of(), body, clock.instant()), body);
                if (answer.status() < FAILED && answer.status() != SLOWLY || attempt == ATTEMPTS - 1) {
                    return answer;
                }
            } catch (IOException again) {
                last = again;
            }
        }
        throw new UncheckedIOException("the storage of files does not answer", last);
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException("the storage of files was not asked again", new InterruptedIOException());
        }
    }

    private static KnownHost.Answer must(KnownHost.Answer answer, Integer... wanted) {
        if (!List.of(wanted).contains(answer.status())) {
            throw new IllegalStateException("the storage of files answered " + answer.status());
        }
        return answer;
    }
}
