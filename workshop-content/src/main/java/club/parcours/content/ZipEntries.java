package club.parcours.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a zip says it holds, by its directory. {@link java.util.zip.ZipFile} does not tell a link from a file and believes the sizes;
 * this reads both, and takes no more than it is told to.
 */
final class ZipEntries {
    static final int LARGEST_ZIP = 16 * 1024 * 1024;
    /** Text becomes a fifth; what becomes less than a hundredth was made to burst. */
    private static final int RATIO = 100;
    private static final int SMALL = 64 * 1024;

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;
    /** What kind of thing it is on a Unix, in the upper half of the attributes. */
    private static final int KIND = 0170000;
    private static final int FILE = 0100000;
    private static final int FOLDER = 0040000;

    private final ByteBuffer zip;
    private final List<Found> all = new ArrayList<>();

    /** @param size as the directory says, which may be a lie */
    record Found(String name, int method, int packed, int size, int crc, int at) {
        boolean folder() {
            return name.endsWith("/") && size == 0;
        }
    }

    /** @throws Refused if it cannot be read, or holds what a book does not */
    ZipEntries(byte[] bytes) {
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            list(end());
        } catch (IndexOutOfBoundsException cut) {
            throw new Refused("the zip is damaged", cut);
        }
    }

    List<Found> all() {
        return all;
    }

    private int end() {
        for (int at = zip.capacity() - END_SIZE; at >= Math.max(0, zip.capacity() - END_SIZE - 0xffff); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new Refused("this is no zip");
    }

    private void list(int end) {
        int many = unsigned(end + 10);
        int at = zip.getInt(end + 16);
        if (many == 0xffff || at < 0) {
            throw new Refused("the zip is of a kind for huge files");
        }
        if (many > 4 * BookZip.MOST_FILES) {
            throw new Refused("there are " + many + " things in the zip");
        }
        for (int one = 0; one < many; one++) {
            if (zip.getInt(at) != HEADER) {
                throw new Refused("the zip is damaged");
            }
            Found found = new Found(name(at + HEADER_SIZE, unsigned(at + 28)), unsigned(at + 10), zip.getInt(at + 20),
                    zip.getInt(at + 24), zip.getInt(at + 16), zip.getInt(at + 42));
            int kind = unsigned(at + 40) & KIND;
            if (kind != 0 && kind != FILE && kind != FOLDER) {
                throw new Refused("a book has files only, and no link: " + found.name());
            }
            if ((unsigned(at + 8) & ENCRYPTED) != 0) {
                throw new Refused("the zip is locked with a password");
            }
            all.add(found);
            at += HEADER_SIZE + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
    }

    private String name(int at, int length) {
        byte[] name = new byte[length];
        zip.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    /** @throws Refused if it is more than so many bytes, or not what the directory says */
    byte[] inflate(Found found, int most) {
        try {
            if (zip.getInt(found.at()) != LOCAL || found.packed() < 0 || found.packed() > zip.capacity()) {
                throw new Refused("the zip is damaged");
            }
            byte[] packed = new byte[found.packed()];
            zip.get(found.at() + LOCAL_SIZE + unsigned(found.at() + 26) + unsigned(found.at() + 28), packed);
            if (found.size() < 0 || found.size() > most) {
                throw new Refused("too much to read, at " + found.name());
            }
            if (found.size() > SMALL && found.size() / RATIO > found.packed()) {
                throw new Refused("packed so tightly that it is no text: " + found.name());
            }
            byte[] bytes = switch (found.method()) {
                case STORED -> packed;
                case DEFLATED -> unpack(packed, found);
                default -> throw new Refused("packed in a way nobody here can read: " + found.name());
            };
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (bytes.length != found.size() || (int) sum.getValue() != found.crc()) {
                throw new Refused("is not what the zip says it is: " + found.name());
            }
            return bytes;
        } catch (IndexOutOfBoundsException cut) {
            throw new Refused("the zip is damaged", cut);
        }
    }

    /** One byte more than was said shows that it was a lie; no more is unpacked. */
    private static byte[] unpack(byte[] packed, Found found) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[found.size() + 1];
            int length = 0;
            while (length < bytes.length && !inflater.finished()) {
                int more = inflater.inflate(bytes, length, bytes.length - length);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                length += more;
            }
            return Arrays.copyOf(bytes, length);
        } catch (DataFormatException damaged) {
            throw new Refused("the zip is damaged at " + found.name(), damaged);
        } finally {
            inflater.end();
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}
