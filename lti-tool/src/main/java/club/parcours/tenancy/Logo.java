package club.parcours.tenancy;

import club.parcours.kernel.Invalid;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * An organisation's logo: drawn anew from what was sent, so that nothing but the picture is left of it.
 *
 * @param bytes a PNG
 * @param hash  a part of its address
 */
public record Logo(byte[] bytes, String hash) {
    /** What is taken at most. */
    public static final int LARGEST = 200 * 1024;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final int MOST_PIXELS = 4_000_000;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 160;

    /** @throws Invalid if it is too large, or no PNG or JPEG */
    static Logo of(byte[] file) {
        if (file.length > LARGEST) {
            throw new Invalid("logo", "desk.logo.large", LARGEST / 1024);
        }
        byte[] drawn = png(small(picture(file)));
        return new Logo(drawn, hash(drawn));
    }

    private static BufferedImage picture(byte[] file) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
                    return read(reader, input);
                }
            }
            throw unknown();
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw unknown();
        }
    }

    /** Asks for the size before anything of that size is made. */
    private static BufferedImage read(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new Invalid("logo", "desk.logo.wide", MOST_PIXELS / 1_000_000);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage small(BufferedImage picture) {
        double scale = Math.min(1, Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Invalid unknown() {
        return new Invalid("logo", "desk.logo.unknown");
    }
}
