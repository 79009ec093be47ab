package club.parcours.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Prints papers and packs: tagged PDF, PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). It opens nothing outside: no
 * address, no file; fonts and pictograms are in the jar and are read when the first paper is printed.
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

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Pictograms pictograms = new Pictograms();

    /** The file; nothing if too many others are being printed for longer than anybody waits. */
    public Optional<byte[]> pdf(Printable what) {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(new Lettering(printed(what)).readable());
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

    private byte[] printed(Printable what) throws IOException {
        XRLog.setLoggingEnabled(false); // it would write people's words into the log
        FILE_MAPPING.setLevel(Level.OFF);
        PdfRendererBuilder builder = builder(what.tree(new Measuring()));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        builder.toStream(file);
        builder.run();
        return file.toByteArray();
    }

    private PdfRendererBuilder builder(Document tree) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useUriResolver((base, address) -> null);
        builder.useUnicodeLineBreaker(new Elisions());
        builder.useUnicodeBidiSplitter(Direction::new);
        builder.useUnicodeBidiReorderer(new Joining());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useObjectDrawerFactory(pictograms);
        builder.withProducer("Parcours");
        String text = tree.getDocumentElement().getTextContent();
        for (Face face : Face.values()) {
            if (face == Face.LATIN || text.codePoints().anyMatch(face::draws)) {
                builder.useFont(() -> face.font("regular"), face.family(), REGULAR, FontStyle.NORMAL, true);
                builder.useFont(() -> face.font("bold"), face.family(), BOLD, FontStyle.NORMAL, true);
            }
        }
        builder.withW3cDocument(tree, null);
        return builder;
    }

    /** Lays a tree out as for printing and looks how high its blocks got. */
    private final class Measuring implements Printable.Gauge {
        @Override
        public boolean draws(int sign) {
            return isPrintable(sign);
        }

        @Override
        public Map<Element, Double> heights(Document tree) {
            Map<Element, Double> heights = new IdentityHashMap<>();
            try (PdfBoxRenderer renderer = builder(tree).buildPdfRenderer()) {
                renderer.layout();
                collect(renderer.getRootBox(), MILLIMETRES_PER_POINT / renderer.getDotsPerPoint(), heights);
            }
            return heights;
        }

        private void collect(Box box, double millimetres, Map<Element, Double> heights) {
            if (box.getElement() != null && !box.isAnonymous()) {
                heights.putIfAbsent(box.getElement(), box.getHeight() * millimetres);
            }
            box.getChildren().forEach(child -> collect(child, millimetres, heights));
        }
    }
}
