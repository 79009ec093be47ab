package club.parcours.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * Puts letters back where a printed file says shapes, and the order of reading where it has that of drawing. What its fonts tell of each glyph (ToUnicode, ISO 32000-1 9.10.3)
 * is what whoever copies, searches or listens gets.
 */
final class Lettering {
    /** The first and the last code of a row, and what the first one means, in hex, as PDFBox writes it. */
    private static final Pattern RANGE = Pattern.compile("<(\\p{XDigit}{4})> <(\\p{XDigit}{4})> <(\\p{XDigit}+)>");

    /** As many as ISO 32000-1 lets stand in one row. */
    private static final int MOST_IN_A_ROW = 100;

    private static final String BEGIN = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String END = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private final byte[] file;

    Lettering(byte[] file) {
        this.file = file;
    }

    byte[] readable() throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            Set<COSBase> done = new HashSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    COSBase told = page.getResources().getFont(name).getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
                    if (told instanceof COSStream stream && done.add(stream)) {
                        rewrite(stream);
                    }
                }
            }
            readAsWritten(document.getDocumentCatalog().getStructureTreeRoot());
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            document.save(changed);
            return changed.toByteArray();
        }
    }

    /**
     * What is drawn from right to left stands turned around in the file. Its tag says how it reads (ActualText, ISO 32000-1
     * 14.9.4); the renderer could only say it as a description (Alt), which is for pictures.
     */
    private static void readAsWritten(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String text = element.getAlternateDescription();
                if (text != null) {
                    element.setActualText(text);
                    element.getCOSObject().removeItem(COSName.ALT);
                }
                readAsWritten(element);
            }
        }
    }

    private static void rewrite(COSStream stream) throws IOException {
        String told = new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        List<String> codes = RANGE.matcher(told).results().flatMap(Lettering::lettered).toList();
        StringBuilder map = new StringBuilder(BEGIN);
        for (int first = 0; first < codes.size(); first += MOST_IN_A_ROW) {
            List<String> some = codes.subList(first, Math.min(codes.size(), first + MOST_IN_A_ROW));
            map.append(some.size()).append(" beginbfchar\n").append(String.join("", some)).append("endbfchar\n");
        }
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.append(END).toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Each code of a range by itself: neighbours among shapes need not be neighbours among letters. */
    private static Stream<String> lettered(MatchResult range) {
        int first = Integer.parseInt(range.group(1), 16);
        int last = Integer.parseInt(range.group(2), 16);
        String meaning = new String(HexFormat.of().parseHex(range.group(3)), StandardCharsets.UTF_16BE);
        String before = meaning.substring(0, meaning.length() - 1);
        char end = meaning.charAt(meaning.length() - 1);
        return IntStream.rangeClosed(first, last).mapToObj(code -> {
            String letters = (before + (char) (end + code - first)).codePoints().mapToObj(Joining::letters)
                    .collect(Collectors.joining());
            return String.format("<%04X> <%s>\n", code,
                    HexFormat.of().withUpperCase().formatHex(letters.getBytes(StandardCharsets.UTF_16BE)));
        });
    }
}
