package club.parcours.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** A picture of an edition as its author brought it. Nobody is shown this file: the tool draws it anew. */
public record Picture(ByteBuffer bytes) {
    static final int LARGEST_EDGE = 6000;
    private static final int LETTERS = 16;
    private static final Map<String, String> KINDS = Map.of("png", "PNG", "jpg", "JPEG", "jpeg", "JPEG", "webp", "WebP");
    private static final String PNG = "\u0089PNG\r\n\u001A\n";

    public Picture {
        bytes = bytes.asReadOnlyBuffer();
    }

    /** Letters and digits that belong to these very bytes. */
    public String name() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether it begins as a file of this name does. */
    boolean is(String file) {
        return KINDS.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "").equals(kind());
    }

    /** Why it is not to be taken, if it is so: its sides, in points, as far as it tells them at its beginning. */
    Optional<String> tooLarge() {
        int[] sides = kind().equals("PNG") ? new int[] {number(16), number(20)} : kind().equals("JPEG") ? jpeg() : new int[] {0, 0};
        return sides[0] <= LARGEST_EDGE && sides[1] <= LARGEST_EDGE && sides[0] >= 0 && sides[1] >= 0 ? Optional.empty()
                : Optional.of("it is " + sides[0] + " × " + sides[1] + " points, " + LARGEST_EDGE + " are the most each way");
    }

    private String kind() {
        if (begins(0, PNG)) {
            return "PNG";
        }
        if (begins(0, "\u00FF\u00D8\u00FF")) {
            return "JPEG";
        }
        return begins(0, "RIFF") && begins(8, "WEBP") ? "WebP" : "none";
    }

    /** Of the first frame: its marker stands after others, each of which says how long it is. */
    private int[] jpeg() {
        for (int at = 2; at + 9 < bytes.limit();) {
            int marker = bytes.get(at + 1) & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return new int[] {bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff};
            }
            at += 2 + Math.max(2, bytes.getShort(at + 2) & 0xffff);
        }
        return new int[] {0, 0};
    }

    private int number(int at) {
        return bytes.limit() < at + Integer.BYTES ? 0 : bytes.getInt(at);
    }

    private boolean begins(int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.limit() >= at + wanted.length && bytes.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted));
    }
}
