package club.parcours.files;

import static club.parcours.files.Pictures.PLANTED;
import static club.parcours.files.Pictures.ascii;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Recordings as browsers and phones write them, of so many packets of 20 milliseconds, with planted tags. */
final class Recordings {
    /** A packet of Opus: one frame of 20 ms. */
    private static final byte[] PACKET = {(byte) 0x78, 1, 2, 3, 4, 5, 6, 7};
    private static final String UNKNOWN_SIZE = "01FFFFFFFFFFFFFF";

    private Recordings() {}

    /** As MediaRecorder of Chromium: a segment and clusters without sizes, no duration. */
    static byte[] webm(int packets) {
        return webm(packets, "A_OPUS", 2);
    }

    static byte[] webm(int packets, String codec, int trackType) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(element("1A45DFA3", join(element("4286", new byte[] {1}), element("4282", ascii("webm")))));
        out.writeBytes(hex("18538067" + UNKNOWN_SIZE));
        out.writeBytes(element("1549A966", join(element("2AD7B1", new byte[] {0x0F, 0x42, 0x40}),
                element("4D80", ascii(PLANTED)), element("7BA9", ascii(PLANTED)))));
        out.writeBytes(element("1654AE6B", element("AE", join(element("D7", new byte[] {1}),
                element("83", new byte[] {(byte) trackType}), element("86", ascii(codec)), element("536E", ascii(PLANTED))))));
        out.writeBytes(element("1254C367", ascii(PLANTED.repeat(20))));
        for (int packet = 0; packet < packets; packet++) {
            if (packet % 500 == 0) {
                int time = packet * 20;
                out.writeBytes(hex("1F43B675" + UNKNOWN_SIZE));
                out.writeBytes(element("E7", ByteBuffer.allocate(4).putInt(time).array()));
            }
            out.writeBytes(element("A3", ByteBuffer.allocate(4 + PACKET.length).put((byte) 0x81)
                    .putShort((short) (packet % 500 * 20)).put((byte) 0x80).put(PACKET).array()));
        }
        return out.toByteArray();
    }

    /** As Firefox: one page for the head, one for the comments, then pages of packets. */
    static byte[] ogg(int packets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(page(0, 2, 0, ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN).put(ascii("OpusHead")).put((byte) 1)
                .put((byte) 1).putShort((short) 312).putInt(48_000).array()));
        byte[] comment = ascii("LOCATION=" + PLANTED);
        out.writeBytes(page(1, 0, 0, ByteBuffer.allocate(20 + comment.length).order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("OpusTags")).putInt(0).putInt(1).putInt(comment.length).put(comment).array()));
        for (int packet = 0; packet < packets; packet++) {
            out.writeBytes(page(2 + packet, 0, 312 + 960L * (packet + 1), PACKET));
        }
        return out.toByteArray();
    }

    /** As Safari and phones: everything about the sound first, or behind it. */
    static byte[] mp4(int samples, String codec, String handler) {
        byte[] stts = full(ByteBuffer.allocate(12).putInt(1).putInt(samples).putInt(1024).array());
        byte[] entry = box(codec, new byte[28]);
        byte[] stsd = full(join(ByteBuffer.allocate(4).putInt(1).array(), entry));
        byte[] media = box("mdia", join(box("mdhd", full(ByteBuffer.allocate(20).putInt(111).putInt(222).putInt(48_000)
                        .putInt(0).putInt(0).array())), box("hdlr", full(join(new byte[4], ascii(handler), new byte[12],
                        ascii(PLANTED)))), box("minf", box("stbl", join(box("stsd", stsd), box("stts", stts))))));
        byte[] place = box("udta", box("\u00A9xyz", ascii(PLANTED)));
        byte[] movie = box("moov", join(box("mvhd", full(new byte[96])), box("trak", join(box("tkhd", full(new byte[80])),
                media, place)), place, box("meta", ascii(PLANTED))));
        return join(box("ftyp", ascii("M4A \0\0\0\0M4A mp42")), movie, box("uuid", ascii(PLANTED)),
                box("mdat", new byte[samples]));
    }

    /** As newer Safari: a head without samples, then fragments. */
    static byte[] fragments(int samples) {
        byte[] stsd = full(join(ByteBuffer.allocate(4).putInt(1).array(), box("mp4a", new byte[28])));
        byte[] media = box("mdia", join(box("mdhd", full(ByteBuffer.allocate(20).putInt(0).putInt(0).putInt(48_000).putInt(0)
                        .putInt(0).array())), box("hdlr", full(join(new byte[4], ascii("soun"), new byte[13]))),
                box("minf", box("stbl", join(box("stsd", stsd), box("stts", full(new byte[4])))))));
        byte[] trex = box("trex", full(ByteBuffer.allocate(20).putInt(1).putInt(1).putInt(1024).putInt(0).putInt(0).array()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(box("ftyp", ascii("iso5\0\0\0\0iso5")));
        out.writeBytes(box("moov", join(box("mvhd", full(new byte[96])), box("trak", media), box("mvex", trex))));
        for (int fragment = 0; fragment < samples; fragment++) {
            byte[] run = box("trun", full(ByteBuffer.allocate(4).putInt(1).array()));
            out.writeBytes(box("moof", join(box("mfhd", full(new byte[4])), box("traf", join(box("tfhd",
                    full(ByteBuffer.allocate(4).putInt(1).array())), run)))));
            out.writeBytes(box("mdat", new byte[10]));
        }
        return out.toByteArray();
    }

    static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length).putInt(8 + content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content).array();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] full(byte[] content) {
        return join(new byte[4], content);
    }

    private static byte[] element(String id, byte[] content) {
        byte[] size = content.length < 127 ? new byte[] {(byte) (0x80 | content.length)}
                : new byte[] {(byte) (0x40 | content.length >> 8), (byte) content.length};
        return join(hex(id), size, content);
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    private static byte[] page(int number, int flags, long granule, byte[] content) {
        ByteBuffer page = ByteBuffer.allocate(28 + content.length).order(ByteOrder.LITTLE_ENDIAN).put(ascii("OggS"))
                .put((byte) 0).put((byte) flags).putLong(granule).putInt(77).putInt(number).putInt(0).put((byte) 1)
                .put((byte) content.length).put(content);
        return page.putInt(22, sum(page.array())).array();
    }

    /** The sum of RFC 3533, bit by bit. */
    private static int sum(byte[] page) {
        int sum = 0;
        for (byte one : page) {
            sum ^= (one & 0xFF) << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum & 0x80000000) != 0 ? sum << 1 ^ 0x04C11DB7 : sum << 1;
            }
        }
        return sum;
    }
}
