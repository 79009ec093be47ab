package club.parcours.pack;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A printed pack as a screen reader goes through it: along its tags. */
final class Read implements AutoCloseable {
    final PDDocument document;
    /** What is said on each page. */
    final List<StringBuilder> pages = new ArrayList<>();
    final List<String> tags = new ArrayList<>();
    final List<TextPosition> glyphs = new ArrayList<>();
    /** What is marked in a page, and what of that no tag speaks of. */
    final Set<String> untold = new HashSet<>();

    private final Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();
    private final Map<COSDictionary, Integer> numbers = new HashMap<>();

    Read(byte[] file) throws IOException {
        document = Loader.loadPDF(file);
        for (PDPage page : document.getPages()) {
            numbers.put(page.getCOSObject(), pages.size());
            pages.add(new StringBuilder());
            PDFMarkedContentExtractor marks = new PDFMarkedContentExtractor();
            marks.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            marks.getMarkedContents().stream().filter(mark -> mark.getMCID() >= 0).forEach(mark -> {
                texts.put(mark.getMCID(), text(mark));
                untold.add(pages.size() + "/" + mark.getMCID());
            });
            marked.put(page.getCOSObject(), texts);
        }
        follow(document.getDocumentCatalog().getStructureTreeRoot(), false);
    }

    /** In one line, with plain blanks and dots. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
    }

    String page(int number) {
        return plain(pages.get(number - 1).toString());
    }

    private String text(PDMarkedContent mark) {
        List<TextPosition> own = mark.getContents().stream().filter(TextPosition.class::isInstance).map(TextPosition.class::cast)
                .toList();
        glyphs.addAll(own);
        return own.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    }

    private void follow(PDStructureNode node, boolean said) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                if (element.getActualText() != null && !said) {
                    pages.get(numbers.get(element.getPage().getCOSObject())).append(element.getActualText()).append(' ');
                }
                follow(element, said || element.getActualText() != null);
            } else if (kid instanceof Integer mark) {
                COSDictionary page = ((PDStructureElement) node).getPage().getCOSObject();
                untold.remove(numbers.get(page) + 1 + "/" + mark);
                String text = marked.get(page).get(mark);
                if (text == null) {
                    throw new IllegalStateException("a tag speaks of what is not there: " + mark);
                }
                if (!said) {
                    pages.get(numbers.get(page)).append(text).append(' ');
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
