package club.parcours.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A recording in Ogg (RFC 3533) with Opus (RFC 7845), as Firefox makes it. Its last page says how long it is; its comments
 * are emptied, and the sums of their pages made anew.
 */
final class OggRecording {
    private static final int HEAD = 27;
    private static final int SAMPLES_PER_MILLI = 48;
    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final int[] TABLE = table();

    private final byte[] file;
    private final ByteBuffer numbers;
    private int at;

    /** @param file is changed: its comments go */
    OggRecording(byte[] file) {
        this.file = file;
        this.numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    Checked check() throws Refused {
        long last = 0;
        int skipped = 0;
        boolean comments = false;
        try {
            int stream = numbers.getInt(14);
            for (int page = 0; at < file.length; page++) {
                int body = body();
                int end = end(body);
                mustBeWhole(end, stream, page);
                if (page == 0) {
                    skipped = skipped(body, end);
                    comments = true;
                } else if (comments) {
                    comments = !emptied(body, end, page == 1);
                } else if (numbers.getLong(at + 6) >= 0) {
                    last = Math.max(last, numbers.getLong(at + 6));
                }
                at = end;
            }
        } catch (IndexOutOfBoundsException cut) {
            throw new Refused("files.broken");
        }
        long millis = (last - skipped) / SAMPLES_PER_MILLI;
        if (millis <= 0 || millis > Integer.MAX_VALUE) {
            throw new Refused("files.silent");
        }
        return new Checked(Kind.VOICE, "audio/ogg", (int) millis, file);
    }

    private int body() {
        return at + HEAD + (file[at + 26] & 0xFF);
    }

    private int end(int body) {
        int end = body;
        for (int lace = at + HEAD; lace < body; lace++) {
            end += file[lace] & 0xFF;
        }
        return end;
    }

    private void mustBeWhole(int end, int stream, int page) throws Refused {
        boolean whole = end <= file.length && text(at, 4).equals("OggS") && numbers.getInt(at + 14) == stream
                && numbers.getInt(at + 18) == page && numbers.getInt(at + 22) == sum(end);
        if (!whole) {
            throw new Refused("files.broken");
        }
    }

    /** How many samples of the first packets are not to be heard. */
    private int skipped(int body, int end) throws Refused {
        if (end - body < 19 || !text(body, 8).equals("OpusHead")) {
            throw new Refused("files.kind");
        }
        return numbers.getShort(body + 10) & 0xFFFF;
    }

    /** @return whether the comments end with this page */
    private boolean emptied(int body, int end, boolean first) throws Refused {
        if (first && (end - body < 16 || !text(body, 8).equals("OpusTags"))) {
            throw new Refused("files.broken");
        }
        Arrays.fill(file, first ? body + 8 : body, end, (byte) 0);
        numbers.putInt(at + 22, sum(end));
        return body == at + HEAD || (file[body - 1] & 0xFF) < 255;
    }

    /** The sum of a page, with its own place taken as zero. */
    private int sum(int end) {
        int sum = 0;
        for (int place = at; place < end; place++) {
            int value = place >= at + 22 && place < at + 26 ? 0 : file[place] & 0xFF;
            sum = sum << 8 ^ TABLE[sum >>> 24 ^ value];
        }
        return sum;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int value = 0; value < table.length; value++) {
            int sum = value << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ (sum < 0 ? POLYNOMIAL : 0);
            }
            table[value] = sum;
        }
        return table;
    }

    private String text(int from, int length) {
        return new String(file, from, length, StandardCharsets.ISO_8859_1);
    }
}
