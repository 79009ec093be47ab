package club.parcours.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts AAC as an encoder writes it into a pipe (ADTS, ISO 13818-7) into the MP4 (ISO 14496-12 and -14) that phones play: sound and the
 * numbers a player needs, in one piece, and nothing of where and when it was made.
 */
record AacInMp4(byte[] adts) {
    /** How many samples one frame holds. */
    private static final int SAMPLES = 1024;
    private static final int[] RATES = {96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350};
    private static final int[] UNITY = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};

    /** One frame: where its sound is. */
    private record Frame(int from, int length) {}

    /** @throws IOException if that is no such sound */
    byte[] packed() throws IOException {
        List<Frame> frames = frames();
        int kind = (adts[2] & 0xFF) >> 6;
        int rate = (adts[2] & 0x3C) >> 2;
        int channels = (adts[2] & 1) << 2 | (adts[3] & 0xFF) >> 6;
        if (rate >= RATES.length || channels == 0) {
            throw new IOException("a sound of an unknown kind");
        }
        byte[] asked = {(byte) (kind + 1 << 3 | rate >> 1), (byte) ((rate & 1) << 7 | channels << 3)};
        byte[] brand = box("ftyp", bytes("M4A "), ints(0), bytes("M4A mp42isom"));
        byte[] unplaced = movie(frames, RATES[rate], channels, asked, 0);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(brand);
        file.writeBytes(movie(frames, RATES[rate], channels, asked, brand.length + unplaced.length + 8));
        file.writeBytes(ints(8 + frames.stream().mapToInt(Frame::length).sum()));
        file.writeBytes(bytes("mdat"));
        frames.forEach(frame -> file.write(adts, frame.from(), frame.length()));
        return file.toByteArray();
    }

    private List<Frame> frames() throws IOException {
        List<Frame> frames = new ArrayList<>();
        for (int at = 0; at + 7 <= adts.length; ) {
            int head = (adts[at + 1] & 1) == 1 ? 7 : 9;
            int whole = (adts[at + 3] & 3) << 11 | (adts[at + 4] & 0xFF) << 3 | (adts[at + 5] & 0xFF) >> 5;
            if ((adts[at] & 0xFF) != 0xFF || (adts[at + 1] & 0xF6) != 0xF0 || whole <= head || at + whole > adts.length) {
                throw new IOException("a sound that is broken at byte " + at);
            }
            frames.add(new Frame(at + head, whole - head));
            at += whole;
        }
        if (frames.isEmpty()) {
            throw new IOException("a sound without any");
        }
        return frames;
    }

    private static byte[] movie(List<Frame> frames, int rate, int channels, byte[] asked, int place) {
        int length = frames.size() * SAMPLES;
        byte[] table = box("stbl",
                box("stsd", ints(0, 1), box("mp4a", ints(0), shorts(0, 1), ints(0, 0), shorts(channels, 16, 0, 0), ints(rate << 16), described(asked))),
                box("stts", ints(0, 1, frames.size(), SAMPLES)),
                box("stsc", ints(0, 1, 1, frames.size(), 1)),
                box("stsz", ints(0, 0, frames.size()), ints(frames.stream().mapToInt(Frame::length).toArray())),
                box("stco", ints(0, 1, place)));
        byte[] media = box("mdia",
                box("mdhd", ints(0, 0, 0, rate, length), shorts(0x55C4, 0)),
                box("hdlr", ints(0, 0), bytes("soun"), ints(0, 0, 0), new byte[1]),
                box("minf", box("smhd", ints(0, 0)), box("dinf", box("dref", ints(0, 1), box("url ", ints(1)))), table));
        return box("moov",
                box("mvhd", ints(0, 0, 0, rate, length, 0x10000), shorts(0x100, 0), ints(0, 0), ints(UNITY), ints(0, 0, 0, 0, 0, 0, 2)),
                box("trak", box("tkhd", ints(7, 0, 0, 1, 0, length, 0, 0), shorts(0, 0, 0x100, 0), ints(UNITY), ints(0, 0)), media));
    }

    /** What a player has to know to begin (ISO 14496-1): each part says what it is, and how long. */
    private static byte[] described(byte[] asked) {
        return box("esds", ints(0), new byte[] {3, 25, 0, 1, 0, 4, 17, 0x40, 0x15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 2}, asked,
                new byte[] {6, 1, 2});
    }

    private static byte[] box(String name, byte[]... inside) {
        ByteArrayOutputStream box = new ByteArrayOutputStream();
        int length = 8;
        for (byte[] one : inside) {
            length += one.length;
        }
        box.writeBytes(ints(length));
        box.writeBytes(bytes(name));
        for (byte[] one : inside) {
            box.writeBytes(one);
        }
        return box.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ints(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    private static byte[] shorts(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return bytes.array();
    }
}
