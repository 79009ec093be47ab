package club.parcours.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held: EXIF's tag 0x0112, the one that is read before all are thrown away. */
record Orientation(byte[] file) {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final String EXIF = "Exif\0\0";

    /** 1 to 8; 1, upright, for whatever does not say or cannot be read. */
    int value() {
        try {
            if ((file[0] & 0xFF) == 0xFF) {
                return inJpeg();
            }
            return text(0, 4).equals("RIFF") ? inWebp() : inPng();
        } catch (IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private int inJpeg() {
        ByteBuffer segments = ByteBuffer.wrap(file);
        int at = 2;
        while ((file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) != 0xDA) {
            int length = segments.getShort(at + 2) & 0xFFFF;
            if ((file[at + 1] & 0xFF) == 0xE1 && text(at + 4, 6).equals(EXIF)) {
                return inTiff(at + 10, length - 8);
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private int inPng() {
        ByteBuffer chunks = ByteBuffer.wrap(file);
        for (int at = 8; at >= 8; at += 12 + chunks.getInt(at)) {
            if (text(at + 4, 4).equals("eXIf")) {
                return inTiff(at + 8, chunks.getInt(at));
            }
            if (chunks.getInt(at) < 0) {
                return UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private int inWebp() {
        ByteBuffer chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at < file.length) {
            int length = chunks.getInt(at + 4);
            if (text(at, 4).equals("EXIF")) {
                int prefix = text(at + 8, 6).equals(EXIF) ? EXIF.length() : 0;
                return inTiff(at + 8 + prefix, length - prefix);
            }
            if (length < 0) {
                return UPRIGHT;
            }
            at += 8 + length + length % 2;
        }
        return UPRIGHT;
    }

    private int inTiff(int from, int length) {
        ByteBuffer tiff = ByteBuffer.wrap(file, from, length).slice();
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private String text(int at, int length) {
        return new String(file, at, length, StandardCharsets.ISO_8859_1);
    }
}
