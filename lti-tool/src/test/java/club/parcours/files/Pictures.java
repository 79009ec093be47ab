package club.parcours.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as cameras and attackers make them: a red corner on white, and what is planted beside it. */
final class Pictures {
    /** Stands in everything planted. */
    static final String PLANTED = "N48.8566-E2.3522-Serial-0042";

    static final int WIDTH = 48;
    static final int HEIGHT = 32;
    /** The same picture as an encoder of lossy WebP wrote it. */
    private static final String WEBP = "EAQAnQEqMAAgAD4tEIZCoaENUgAMAWJYgCCOvAfgB+wH8AAZBmmBLYAA/vh8s//9rMaNm/7HP//ch9Lql1v/kP3+qE//+"
            + "90rlC/CTwlF/5K49lV//o6M2BmKgAAAAA==";

    private Pictures() {}

    static byte[] jpeg() {
        return encoded("jpeg", BufferedImage.TYPE_INT_RGB);
    }

    /** A progressive one whose last scan comes again so many times. */
    static byte[] scans(int more) {
        return scans(WIDTH, HEIGHT, more);
    }

    /** The same of another size. */
    static byte[] scans(int width, int height, int more) {
        byte[] once = progressive(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
        int last = once.length;
        while ((once[last - 2] & 0xFF) != 0xFF || (once[last - 1] & 0xFF) != 0xDA) {
            last--;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(once, 0, last - 2);
        for (int scan = 0; scan <= more; scan++) {
            out.write(once, last - 2, once.length - last);
        }
        out.write(once, once.length - 2, 2);
        return out.toByteArray();
    }

    static byte[] png() {
        return encoded("png", BufferedImage.TYPE_INT_ARGB);
    }

    static byte[] webp() {
        return webp(0, List.of());
    }

    /** EXIF with an orientation, a place and a serial number. */
    static byte[] exif(int orientation, boolean little) {
        ByteBuffer tiff = ByteBuffer.allocate(120).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(PLANTED.length()).putInt(60);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(90);
        tiff.putInt(0);
        tiff.position(60);
        tiff.put(PLANTED.getBytes(StandardCharsets.US_ASCII));
        return tiff.array();
    }

    /** A JPEG with segments between its first and its second. */
    static byte[] jpeg(byte[] picture, List<byte[]> segments, byte[] trailer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(picture, 0, 2);
        segments.forEach(out::writeBytes);
        out.write(picture, 2, picture.length - 2);
        out.writeBytes(trailer);
        return out.toByteArray();
    }

    static byte[] segment(int marker, String prefix, byte[] content) {
        byte[] name = prefix.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(4 + name.length + content.length).put((byte) 0xFF).put((byte) marker)
                .putShort((short) (2 + name.length + content.length)).put(name).put(content).array();
    }

    /** A PNG with chunks after its header. */
    static byte[] png(byte[] picture, List<byte[]> chunks, byte[] trailer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(picture, 0, 33);
        chunks.forEach(out::writeBytes);
        out.write(picture, 33, picture.length - 33);
        out.writeBytes(trailer);
        return out.toByteArray();
    }

    static byte[] chunk(String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(content).array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length).putInt(content.length).put(named).putInt((int) sum.getValue()).array();
    }

    /** @param flags of the extended header, 0 for a simple file */
    static byte[] webp(int flags, List<byte[]> chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (flags != 0) {
            out.writeBytes(riff("VP8X", new byte[] {(byte) flags, 0, 0, 0, WIDTH - 1, 0, 0, HEIGHT - 1, 0, 0}));
        }
        out.writeBytes(riff("VP8 ", Base64.getDecoder().decode(WEBP)));
        chunks.forEach(out::writeBytes);
        byte[] inside = out.toByteArray();
        return ByteBuffer.allocate(12 + inside.length).order(ByteOrder.LITTLE_ENDIAN).put(ascii("RIFF"))
                .putInt(4 + inside.length).put(ascii("WEBP")).put(inside).array();
    }

    static byte[] riff(String name, byte[] content) {
        int padded = content.length + content.length % 2;
        return ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN).put(ascii(name)).putInt(content.length)
                .put(content).array();
    }

    /** A PNG whose header says so many pixels and whose data are a few bytes. */
    static byte[] bomb(int width, int height) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(new byte[1_000_000]);
        deflater.finish();
        byte[] packed = new byte[5_000];
        int length = deflater.deflate(packed);
        byte[] head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0}).array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(chunk("IHDR", head));
        out.writeBytes(chunk("IDAT", java.util.Arrays.copyOf(packed, length)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] progressive(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] encoded(String format, int type) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
