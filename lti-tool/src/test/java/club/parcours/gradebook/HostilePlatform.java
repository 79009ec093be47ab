package club.parcours.gradebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A server on a bare socket, so that it can break HTTP itself. It plays what a script says: text, with {@code \n} for
 * an end of line and {@code \xNN} for a byte, and between « and »:
 * {@code hang}, {@code reset}, {@code forever text}, {@code drip text} (every 100 ms), {@code times n text},
 * {@code gzip} (64 MB of nothing, packed), {@code gzip2} (packed twice). Afterwards it closes the connection.
 */
final class HostilePlatform implements AutoCloseable {
    /** 64 MB of nothing. */
    private static final byte[] BOMB = packed(new byte[1 << 20], 64);
    private static final int EMPTY_LINE = 0x0d0a0d0a;
    private static final long LONGEST = Duration.ofSeconds(40).toNanos();
    private static final Pattern STEP = Pattern.compile("«([a-z0-9]+) ?([^»]*)»");
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");
    private static final Pattern LENGTH = Pattern.compile("(?i)\ncontent-length: *([0-9]+)");

    private final ServerSocket door = new ServerSocket(0, 400, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "hostile-platform");
        thread.setDaemon(true);
        return thread;
    });
    private final Function<String, String> scripts;
    private final List<String> heads = new ArrayList<>();

    /** @param scripts what is played at a path */
    HostilePlatform(Function<String, String> scripts) throws IOException {
        this.scripts = scripts;
        threads.execute(this::welcome);
    }

    String host() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    /** What it was sent: request lines and headers. */
    List<String> heads() {
        synchronized (heads) {
            return List.copyOf(heads);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                threads.execute(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            String head = head(guest.getInputStream());
            synchronized (heads) {
                heads.add(head);
            }
            play(scripts.apply(head.split("[ ?]")[1]), guest);
            guest.shutdownOutput();
        } catch (IOException gone) {
            // The tool hung up, as it should: what it made of it is asserted there.
            return;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int last = 0;
        while (last != EMPTY_LINE) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            read.write(next);
            last = last << 8 | next;
        }
        String head = read.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(head);
        in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return head;
    }

    private static void play(String script, Socket guest) throws IOException, InterruptedException {
        OutputStream out = guest.getOutputStream();
        Matcher step = STEP.matcher(script);
        int at = 0;
        while (step.find()) {
            out.write(bytes(script.substring(at, step.start())));
            out.flush();
            perform(step.group(1), step.group(2), guest);
            at = step.end();
        }
        if (!guest.isClosed()) {
            out.write(bytes(script.substring(at)));
            out.flush();
        }
    }

    private static void perform(String word, String text, Socket guest) throws IOException, InterruptedException {
        OutputStream out = guest.getOutputStream();
        long end = System.nanoTime() + LONGEST;
        switch (word) {
            case "reset" -> {
                guest.setSoLinger(true, 0);
                guest.close();
            }
            case "hang" -> {
                guest.setSoTimeout((int) Duration.ofNanos(LONGEST).toMillis());
                guest.getInputStream().read();
            }
            case "forever" -> {
                byte[] bytes = bytes(text.repeat(1 + 4096 / text.length()));
                while (System.nanoTime() < end) {
                    out.write(bytes);
                }
            }
            case "drip" -> {
                while (System.nanoTime() < end) {
                    out.write(bytes(text));
                    Thread.sleep(100);
                }
            }
            case "times" -> {
                String[] parts = text.split(" ", 2);
                out.write(bytes(parts[1].repeat(Integer.parseInt(parts[0]))));
            }
            case "gzip" -> out.write(BOMB);
            case "gzip2" -> out.write(packed(BOMB, 1));
            default -> throw new IllegalArgumentException(word);
        }
    }

    private static byte[] packed(byte[] bytes, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        String lines = text.replace("\\n", "\r\n");
        return BYTE.matcher(lines).replaceAll(found ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
