package club.parcours.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Prints papers: tagged PDF, PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). It opens nothing outside: no address, no
 * file; the fonts are in the jar and are read when the first paper is printed.
 *
 * <p>Printing is work for the processor, so only so many papers are printed at once; call it outside of transactions.
 */
@ApplicationScoped
public class Press {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 20;
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Says at its first use, as an error, that it cannot give back memory of files mapped; none is mapped here. */
    private static final Logger FILE_MAPPING = Logger.getLogger("org.apache.pdfbox.io.IOUtils");

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /** The file; nothing if too many others are being printed for longer than anybody waits. */
    public Optional<byte[]> pdf(Paper paper) {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(new Lettering(printed(paper)).readable());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            free.release();
        }
    }

    /** The signs of a paper that no font of ours has, each once; a PDF leaves them out. */
    public List<String> unprintable(Paper paper) {
        return paper.texts().flatMap(text -> text.codePoints().boxed()).distinct().filter(sign -> !isPrintable(sign))
                .map(Character::toString).toList();
    }

    private static boolean isPrintable(int sign) {
        return !isSeen(sign) || Stream.of(Face.values()).anyMatch(face -> face.draws(sign));
    }

    private static boolean isSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static byte[] printed(Paper paper) throws IOException {
        XRLog.setLoggingEnabled(false); // it would write people's words into the log
        FILE_MAPPING.setLevel(Level.OFF);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useUriResolver((base, address) -> null);
        builder.useUnicodeBidiSplitter(Direction::new);
        builder.useUnicodeBidiReorderer(new Joining());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.withProducer("Parcours");
        for (Face face : Face.values()) {
            if (face == Face.LATIN || paper.texts().flatMapToInt(String::codePoints).anyMatch(face::draws)) {
                builder.useFont(() -> face.font("regular"), face.family(), REGULAR, FontStyle.NORMAL, true);
                builder.useFont(() -> face.font("bold"), face.family(), BOLD, FontStyle.NORMAL, true);
            }
        }
        builder.withW3cDocument(new PaperTree(paper, Press::isPrintable).build(), null);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        builder.toStream(file);
        builder.run();
        return file.toByteArray();
    }
}
