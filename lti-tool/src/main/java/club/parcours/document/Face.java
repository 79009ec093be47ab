package club.parcours.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts, one per script, each in two weights. Read when the first document is made, not before. */
enum Face {
    /** Also Greek and Cyrillic. */
    LATIN,
    ARABIC,
    ETHIOPIC,
    ARMENIAN,
    GEORGIAN;

    private volatile CmapLookup signs;

    /** The family's name in style sheets. */
    String family() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param weight {@code regular} or {@code bold} */
    InputStream font(String weight) {
        InputStream font = Face.class.getResourceAsStream("/fonts/" + family() + "-" + weight + ".ttf");
        if (font == null) {
            throw new IllegalStateException("the font is not there: " + family() + " " + weight);
        }
        return font;
    }

    /** Whether there is a picture of this sign. */
    boolean draws(int sign) {
        CmapLookup known = signs;
        if (known == null) {
            known = read();
            signs = known;
        }
        return known.getGlyphId(sign) > 0;
    }

    private CmapLookup read() {
        try (InputStream font = font("regular");
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
