package club.parcours.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
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
            new Ornaments(document).setApart();
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

    /**
     * Pictograms stand beside the words they mean. The renderer tags them as figures; here they become artefacts (ISO 32000-1
     * 14.8.2.2), which nobody is told of who listens.
     */
    private static final class Ornaments {
        private static final String FIGURE = "Figure";

        private final PDDocument document;
        private final Map<COSDictionary, Set<Integer>> marks = new HashMap<>(); // by page

        Ornaments(PDDocument document) {
            this.document = document;
        }

        void setApart() throws IOException {
            prune(document.getDocumentCatalog().getStructureTreeRoot());
            COSArray parents = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject()
                    .getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
            for (PDPage page : document.getPages()) {
                Set<Integer> here = marks.getOrDefault(page.getCOSObject(), Set.of());
                if (!here.isEmpty()) {
                    redraw(page, here);
                    COSArray owners = (COSArray) parents.getObject(2 * page.getStructParents() + 1);
                    here.forEach(mark -> owners.set(mark, COSNull.NULL));
                }
            }
        }

        /** Takes figures off the tree, and what held nothing else. @return whether anything is left of it */
        private boolean prune(PDStructureNode node) {
            for (Object kid : List.copyOf(node.getKids())) {
                if (kid instanceof PDStructureElement element) {
                    if (element.getStructureType().equals(FIGURE)) {
                        Set<Integer> here = marks.computeIfAbsent(element.getPage().getCOSObject(), any -> new HashSet<>());
                        element.getKids().stream().filter(Integer.class::isInstance).forEach(mark -> here.add((Integer) mark));
                        node.removeKid(element);
                    } else if (!element.getKids().isEmpty() && !prune(element)) {
                        node.removeKid(element);
                    }
                }
            }
            return !node.getKids().isEmpty();
        }

        private void redraw(PDPage page, Set<Integer> ornaments) throws IOException {
            List<Object> drawn = new ArrayList<>();
            for (Object token : new PDFStreamParser(page).parse()) {
                drawn.add(token);
                int last = drawn.size() - 1;
                if (token instanceof Operator operator && operator.getName().equals("BDC")
                        && drawn.get(last - 1) instanceof COSDictionary mark && ornaments.contains(mark.getInt(COSName.MCID))) {
                    drawn.subList(last - 2, last + 1).clear();
                    drawn.add(COSName.ARTIFACT);
                    drawn.add(Operator.getOperator("BMC"));
                }
            }
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(drawn);
            }
            page.setContents(content);
        }
    }
}
