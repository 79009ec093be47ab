package club.parcours.files;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a photo anew, upright and no larger than a screen, and writes it as JPEG with nothing in it but the picture: what
 * stood in the file beside it, places, names, texts, other files, is not carried over.
 *
 * @param format as {@link ImageIO} calls it, or {@code webp}
 * @param clock  by which the patience with one picture ends
 */
record Photos(String format, Clock clock) {
    private static final int EDGE = 2048;
    private static final float QUALITY = 0.85f;
    private static final long MOST_PIXELS = 50_000_000;
    /** Cannot be read in part. */
    private static final long MOST_PIXELS_OF_WEBP = 16_000_000;
    /** Cameras make one, programs a dozen. */
    private static final int MOST_SCANS = 100;
    /** So many pixels in all scans together: the largest photo that is drawn ten times, as programs draw it. */
    private static final long MOST_DRAWN = 500_000_000;
    /** Less than the next in the queue waits for its turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    Checked redraw(byte[] file) throws Refused {
        ImageReader reader = reader();
        try {
            reader.setInput(new ByteInput(file), true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > (format.equals("webp") ? MOST_PIXELS_OF_WEBP : MOST_PIXELS)) {
                throw new Refused("files.too-many-pixels");
            }
            if (format.equals("jpeg") && tooOften((long) width * height, scans(file))) {
                throw new Refused("files.too-many-pixels");
            }
            ImageReadParam some = reader.getDefaultReadParam();
            int step = step(width, height);
            some.setSourceSubsampling(step, step, 0, 0);
            Patience patience = new Patience(clock);
            reader.addIIOReadProgressListener(patience);
            BufferedImage drawn = reader.read(0, some);
            if (patience.over) {
                throw new Refused("files.too-many-pixels");
            }
            BufferedImage upright = upright(drawn, new Orientation(file).value());
            return new Checked(Kind.PHOTO, "image/jpeg", 0, jpeg(upright));
        } catch (IOException | RuntimeException broken) { // decoders fail in many ways on what is no picture
            throw new Refused("files.broken");
        } finally {
            reader.dispose();
        }
    }

    private static boolean tooOften(long pixels, int scans) {
        return scans > MOST_SCANS || pixels * scans > MOST_DRAWN;
    }

    /** How many times all of the picture is drawn over: a small file may ask for it a thousand times (progressive JPEG). */
    private static int scans(byte[] file) {
        int scans = 0;
        for (int at = 2; at + 3 < file.length; ) {
            int marker = (file[at] & 0xFF) == 0xFF ? file[at + 1] & 0xFF : 0;
            if (marker == 0xD9) {
                break;
            }
            boolean segment = marker >= 0xC0 && marker < 0xFF && (marker < 0xD0 || marker > 0xD7);
            scans += marker == 0xDA ? 1 : 0;
            at += segment ? 2 + Math.max(2, (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF) : 1;
        }
        return scans;
    }

    private ImageReader reader() {
        return format.equals("webp") ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(format).next();
    }

    /** Every how many-th line and column to read, so that what is read fits into memory. */
    private int step(int width, int height) {
        int bytes = format.equals("png") ? Long.BYTES : Integer.BYTES;
        int step = 1;
        while ((long) (width / step + 1) * (height / step + 1) * bytes > MOST_BYTES) {
            step++;
        }
        return step;
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        double scale = Math.min(1, EDGE / (double) Math.max(width, height));
        boolean lies = orientation >= 5;
        BufferedImage upright = new BufferedImage(size((lies ? height : width) * scale),
                size((lies ? width : height) * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.concatenate(turn(orientation, width, height));
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }

    private static int size(double exact) {
        return Math.max(1, (int) Math.round(exact));
    }

    /** What makes a picture upright again, by the value of EXIF's Orientation. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Stops a reader that takes too long. It tells how far it is with every twentieth of a picture, or more often. */
    private static final class Patience implements IIOReadProgressListener {
        private final Clock clock;
        private final Instant end;
        private boolean over;

        Patience(Clock clock) {
            this.clock = clock;
            this.end = clock.instant().plus(PATIENCE);
        }

        @Override
        public void imageProgress(ImageReader reader, float percentage) {
            if (!clock.instant().isBefore(end)) {
                over = true;
                reader.abort();
            }
        }

        @Override
        public void imageStarted(ImageReader reader, int image) {}

        @Override
        public void imageComplete(ImageReader reader) {}

        @Override
        public void readAborted(ImageReader reader) {}

        @Override
        public void sequenceStarted(ImageReader reader, int first) {}

        @Override
        public void sequenceComplete(ImageReader reader) {}

        @Override
        public void thumbnailStarted(ImageReader reader, int image, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader reader, float percentage) {}

        @Override
        public void thumbnailComplete(ImageReader reader) {}
    }
}
