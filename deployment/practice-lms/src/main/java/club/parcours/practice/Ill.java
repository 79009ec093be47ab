package club.parcours.practice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Ways in which any address can harm who reads it. Each ends by itself, so that a forgotten switch stops nothing. */
enum Ill {
    /** So many megabytes. */
    HUGE {
        @Override
        void strike(Call call, String parameter) {
            call.stream(200, Call.JSON, parameter + " megabytes", out -> megabytes(out, Integer.parseInt(parameter)));
        }
    },
    /** No end. */
    ENDLESS {
        @Override
        void strike(Call call, String parameter) {
            call.stream(200, Call.JSON, "A body without end", out -> {
                long end = System.nanoTime() + LONGEST.toNanos();
                start(out);
                while (System.nanoTime() < end) {
                    out.write(PIECE);
                    out.flush();
                }
            });
        }
    },
    /** A byte now and then. */
    DRIP {
        @Override
        void strike(Call call, String parameter) {
            call.stream(200, Call.JSON, "A byte every " + parameter + " ms",
                    out -> drip(out, Long.parseLong(parameter)));
        }
    },
    /** Half of a JSON text. */
    MALFORMED {
        @Override
        void strike(Call call, String parameter) {
            call.answer(200, Call.JSON, "{\"keys\":[{\"kty\":\"RSA\",\"members\":[{");
        }
    },
    /** So many megabytes, packed into almost nothing. */
    GZIP_BOMB {
        @Override
        void strike(Call call, String parameter) {
            call.set("Content-Encoding", "gzip");
            call.stream(200, Call.JSON, parameter + " megabytes, packed", out -> {
                try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
                    megabytes(packed, Integer.parseInt(parameter));
                }
            });
        }
    },
    /** A page for people. */
    HTML {
        @Override
        void strike(Call call, String parameter) {
            call.answer(200, Call.HTML, "<!DOCTYPE html><title>Maintenance</title><p>Come back later.");
        }
    },
    /** An error. */
    FAILS {
        @Override
        void strike(Call call, String parameter) {
            call.answer(500, Call.HTML, "");
        }
    },
    /** No answer at all. */
    OUTAGE {
        @Override
        void strike(Call call, String parameter) {
            call.drop();
        }
    },
    /** A redirect to the same address. */
    REDIRECT_LOOP {
        @Override
        void strike(Call call, String parameter) {
            call.redirect(302, call.path() + call.queryPart());
        }
    },
    /** A redirect into the reader's own network. */
    REDIRECT_INSIDE {
        @Override
        void strike(Call call, String parameter) {
            call.redirect(302, parameter);
        }
    };

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] PIECE = piece();

    private static byte[] piece() {
        byte[] piece = new byte[64 * 1024];
        Arrays.fill(piece, (byte) 'x');
        return piece;
    }

    /** Answers in this way. */
    abstract void strike(Call call, String parameter);

    /** The end of the name of a fault of this kind. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void start(OutputStream out) throws IOException {
        out.write("{\"padding\":\"".getBytes(StandardCharsets.US_ASCII));
    }

    private static void megabytes(OutputStream out, int megabytes) throws IOException {
        start(out);
        for (long sent = 0; sent < (long) megabytes * MEGABYTE; sent += PIECE.length) {
            out.write(PIECE);
        }
        out.write("\"}".getBytes(StandardCharsets.US_ASCII));
    }

    private static void drip(OutputStream out, long milliseconds) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        start(out);
        try {
            while (System.nanoTime() < end) {
                out.write('x');
                out.flush();
                Thread.sleep(milliseconds);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
