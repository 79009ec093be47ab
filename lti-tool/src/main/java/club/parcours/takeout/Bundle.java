package club.parcours.takeout;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip as it is written, with a list of SHA-256 sums as its last entry, in the form {@code sha256sum --check} reads. */
final class Bundle implements AutoCloseable {
    static final String MANIFEST = "manifest-sha256.txt";

    private final ZipOutputStream zip;
    private final LocalDateTime at;
    private final StringBuilder manifest = new StringBuilder();

    Bundle(OutputStream out, LocalDateTime at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at;
    }

    /** What writes itself. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    void text(String name, byte[] text) throws IOException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        entry(name, out -> out.write(text));
    }

    /** Photos and recordings are as small as they get. */
    void file(String name, Content content) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        entry(name, content);
    }

    /** Ends it; the stream below stays open. */
    @Override
    public void close() throws IOException {
        byte[] sums = manifest.toString().getBytes(StandardCharsets.UTF_8);
        text(MANIFEST, sums);
        zip.finish();
    }

    private void entry(String name, Content content) throws IOException {
        MessageDigest sum = sha256();
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
        content.to(new DigestOutputStream(new Unclosed(zip), sum));
        zip.closeEntry();
        manifest.append(HexFormat.of().formatHex(sum.digest())).append("  ").append(name).append('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** What writes one entry cannot end all of it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // its owner closes it
        }
    }
}
