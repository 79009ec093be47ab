package club.parcours.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A recording in WebM (EBML, RFC 8794; Matroska, RFC 9559), as Chromium and Firefox make it: Opus alone, often without a
 * word on how long it is. So it is read through to its last packet. Whatever is not needed to play it becomes void.
 */
final class WebmRecording {
    private static final long NO_SIZE = -1;
    private static final int EBML = 0x1A45DFA3;
    private static final int DOC_TYPE = 0x4282;
    private static final int INFO = 0x1549A966;
    private static final int SCALE = 0x2AD7B1;
    private static final int TRACK_TYPE = 0x83;
    private static final int CODEC = 0x86;
    private static final int CLUSTER = 0x1F43B675;
    private static final int CLUSTER_TIME = 0xE7;
    private static final int SIMPLE_BLOCK = 0xA3;
    private static final int BLOCK = 0xA1;
    private static final int MUXING_APP = 0x4D80;
    private static final int WRITING_APP = 0x5741;
    private static final int AUDIO = 2;
    /** Elements made of elements, which are read one after the other. */
    private static final Set<Integer> AROUND =
            Set.of(EBML, 0x18538067, INFO, 0x1654AE6B, 0xAE, 0xE1, CLUSTER, 0xA0);
    /** Elements that stay: numbers, and what a decoder needs. */
    private static final Set<Integer> STAYS = Set.of(DOC_TYPE, 0x4286, 0x42F7, 0x42F2, 0x42F3, 0x4287, 0x4285, SCALE, 0x4489,
            MUXING_APP, WRITING_APP, 0xD7, 0x73C5, TRACK_TYPE, CODEC, 0x63A2, 0x56AA, 0x56BB, 0xB9, 0x88, 0x55AA, 0x9C,
            0x22B59C, 0xB5, 0x9F, 0x6264, 0x78B5, CLUSTER_TIME, SIMPLE_BLOCK, BLOCK, 0x9B, 0x75A2, 0xFB, 0x1C53BB6B);

    private final byte[] file;
    private int at;
    private long scale = 1_000_000;
    private long clusterTime;
    private double end;
    private boolean opus;

    /** @param file is changed: what goes becomes void */
    WebmRecording(byte[] file) {
        this.file = file;
    }

    Checked check() throws Refused {
        try {
            while (at < file.length) {
                element();
            }
        } catch (IndexOutOfBoundsException cut) {
            throw new Refused("files.broken");
        }
        if (!opus || end <= 0 || end > Integer.MAX_VALUE) {
            throw new Refused("files.silent");
        }
        return new Checked(Kind.VOICE, "audio/webm", (int) Math.ceil(end), file);
    }

    private void element() throws Refused {
        int begin = at;
        int id = (int) number(false);
        long size = number(true);
        if (AROUND.contains(id)) {
            return;
        }
        if (size < 0 || size > file.length - at) {
            throw new Refused("files.broken");
        }
        int length = (int) size;
        if (STAYS.contains(id)) {
            read(id, length);
        } else {
            empty(begin, at + length);
        }
        at += length;
    }

    private void read(int id, int length) throws Refused {
        switch (id) {
            case DOC_TYPE -> must(text(length).equals("webm"), "files.kind");
            case SCALE -> {
                scale = unsigned(length);
                must(scale > 0, "files.broken");
            }
            case TRACK_TYPE -> must(unsigned(length) == AUDIO, "files.video");
            case CODEC -> {
                must(text(length).equals("A_OPUS"), "files.kind");
                opus = true;
            }
            case CLUSTER_TIME -> clusterTime = unsigned(length);
            case SIMPLE_BLOCK, BLOCK -> hear(at + length);
            case MUXING_APP, WRITING_APP -> Arrays.fill(file, at, at + length, (byte) ' ');
            default -> { } // a number that says nothing about when the sound ends
        }
    }

    /** Track number, time within the cluster, flags, then the packet. */
    private void hear(int blockEnd) {
        int begin = at;
        number(true);
        int relative = (short) ((file[at] & 0xFF) << 8 | file[at + 1] & 0xFF);
        at += 3;
        if (at < blockEnd) {
            double from = (clusterTime + relative) * (scale / 1e6);
            end = Math.max(end, from + new OpusPacket(file, at).millis());
        }
        at = begin;
    }

    /** Void takes its place, byte for byte. */
    private void empty(int from, int to) {
        Arrays.fill(file, from, to, (byte) 0);
        file[from] = (byte) 0xEC;
        int length = to - from;
        if (length <= 128) {
            file[from + 1] = (byte) (0x80 | length - 2);
        } else {
            file[from + 1] = 1;
            for (int place = 0; place < 7; place++) {
                file[from + 8 - place] = (byte) (length - 9L >>> 8 * place);
            }
        }
    }

    /** A number whose first byte says how many follow. @param bare without the mark of its length, as sizes are */
    private long number(boolean bare) {
        int first = file[at] & 0xFF;
        int bytes = Integer.numberOfLeadingZeros(first) - 23;
        if (bytes > 8 || !bare && bytes > 4) {
            throw new IndexOutOfBoundsException();
        }
        long value = bare ? first & (0xFF >> bytes) : first;
        boolean all = (first & (0xFF >> bytes)) == 0xFF >> bytes;
        for (int place = 1; place < bytes; place++) {
            int next = file[at + place] & 0xFF;
            all &= next == 0xFF;
            value = value << 8 | next;
        }
        at += bytes;
        return bare && all ? NO_SIZE : value;
    }

    private long unsigned(int length) {
        long value = 0;
        for (int place = 0; place < Math.min(length, 8); place++) {
            value = value << 8 | file[at + place] & 0xFF;
        }
        return value;
    }

    private String text(int length) {
        return new String(file, at, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private static void must(boolean is, String otherwise) throws Refused {
        if (!is) {
            throw new Refused(otherwise);
        }
    }
}
