package club.parcours.document;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.document.Paper.Section;
import club.parcours.document.Paper.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a printed paper is, looked at by PDFBox and byte by byte. */
class PressTest {
    private final Press press = new Press();

    @Test
    void a_paper_is_tagged_and_says_its_language_its_title_and_its_standards() throws IOException {
        byte[] file = print(Papers.cv("Amina Diallo"));
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Curriculum vitæ – Amina Diallo");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<");
            assertThat(tags(document)).containsSubsequence("H1", "P", "H2", "L", "LI", "LBody", "P", "H2", "L", "LI", "LBody", "P",
                    "L", "LI", "H2", "L");
        }
    }

    @Test
    void each_font_is_in_the_file_and_knows_what_its_glyphs_mean() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(Papers.cv(Papers.PERSIAN_NAME)))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getCOSObject().containsKey(COSName.TO_UNICODE));
        }
    }

    @Test
    void the_text_comes_out_in_the_order_in_which_it_is_read() throws IOException {
        assertThat(text(Papers.cv("Amina Diallo")).lines().map(String::strip).filter(row -> !row.isEmpty()))
                .containsExactly("Amina Diallo", "Cuisinière", "06 00 00 00 00", "Lyon", "Expériences",
                        "Vendre au marché (2012) : compter, vendre", "Repas pour شکیلا et 40 personnes", "Compétences",
                        "Organiser", "Une fête de quartier", "Langues", "درى");
    }

    @ParameterizedTest
    @ValueSource(strings = {Papers.PERSIAN_NAME, Papers.PASHTO_NAME, "عبد الله (أبو محمد)", "ئۇيغۇر", "Оксана Шевченко", "Nguyễn Thị Ánh",
            "ሰላም ኣበበ", "Ծովինար", "თამარ", "Ağaoğlu Şükrü", "O’Brien"})
    void a_name_in_any_of_our_scripts_comes_out_as_it_was_written(String name) throws IOException {
        assertThat(text(Papers.cv(name)).lines().map(String::strip)).contains(name.replace("\u200c", ""));
        assertThat(press.unprintable(Papers.cv(name))).isEmpty();
    }

    @Test
    void a_paper_in_arabic_is_in_arabic_from_its_title_to_its_last_word() throws IOException {
        byte[] file = print(Papers.arabic());
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("السيرة الذاتية – ليلى محمد");
        }
        assertThat(text(Papers.arabic())).contains("ليلى محمد", "الخبرات");
    }

    @Test
    void what_runs_from_right_to_left_is_drawn_in_the_order_of_the_bidirectional_algorithm() throws IOException {
        String words = Papers.arabic().sections().get(0).lines().get(0).words().text();

        // The line is broken before its last words.
        int end = words.indexOf("خمسة");
        assertThat(drawn(Papers.arabic())).contains(visual(words.substring(0, end).strip()), visual(words.substring(end)));
    }

    @Test
    void what_runs_from_right_to_left_says_in_its_tag_how_it_reads() throws IOException {
        assertThat(actualTexts(Papers.arabic())).containsExactly("ليلى محمد", "الخبرات",
                Papers.arabic().sections().get(0).lines().get(0).words().text());
        assertThat(actualTexts(Papers.cv(Papers.PERSIAN_NAME)))
                .containsExactly(Papers.PERSIAN_NAME, "Repas pour شکیلا et 40 personnes", "درى");
        assertThat(actualTexts(Papers.cv("Amina"))).doesNotContain("Amina");
    }

    @Test
    void what_somebody_wrote_is_text_and_never_markup_an_address_or_an_action() throws IOException {
        String hostile = "<img src=\"http://canary.example/a.png\"/> <link rel='attachment' href='file:///etc/passwd'/> &xxe; "
                + "]]> <script>app.alert(1)</script> @import url(http://canary.example/b.css) \\) Tj ET (";
        Paper paper = new Paper(Kind.LETTER, "fr", hostile, hostile, Optional.of(new Words(hostile, hostile)), List.of(hostile),
                List.of(hostile), hostile, List.of(new Section(hostile, true, List.of(Papers.line(hostile)))));

        byte[] file = print(paper);

        assertThat(text(paper).replaceAll("\\s+", " ")).contains("<script>app.alert(1)</script> @import", "&xxe; ]]>", "Tj ET (");
        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/URI", "/OpenAction", "/AA", "/Annots");
    }

    @Test
    void a_letter_runs_as_its_language_does_whatever_its_subject_is_written_in() {
        Paper letter = new Paper(Kind.LETTER, "ar", "Stage", "", Optional.empty(), List.of(), List.of(), "", List.of());

        assertThat(new PaperTree(letter, sign -> true).build().getElementsByTagName("body").item(0).getAttributes()
                .getNamedItem("dir").getNodeValue()).isEqualTo("rtl");
    }

    @Test
    void a_sign_without_a_picture_is_named_and_left_out() throws IOException {
        Paper paper = Papers.cv("Amina 🍊 தமிழ்");

        assertThat(press.unprintable(paper)).contains("🍊", "த");
        assertThat(text(paper)).startsWith("Amina").doesNotContain("#");
    }

    @Test
    void a_long_paper_goes_on_on_another_page() throws IOException {
        Paper paper = new Paper(Kind.CV, "fr", "Curriculum vitæ", "Amina", Optional.empty(), List.of(), List.of(), "",
                List.of(new Section("Expériences", false, IntStream.rangeClosed(1, 120)
                        .mapToObj(number -> Papers.line("Ligne " + number)).toList())));
        try (PDDocument document = Loader.loadPDF(print(paper))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(text(paper)).containsSubsequence("Ligne 1\n", "Ligne 60", "Ligne 120");
    }

    private byte[] print(Paper paper) throws IOException {
        byte[] file = press.pdf(paper).orElseThrow();
        Path shelf = Files.createDirectories(Path.of("target/papers"));
        Files.write(shelf.resolve(paper.kind().id() + "-" + Integer.toHexString(paper.hashCode()) + ".pdf"), file);
        return file;
    }

    private String text(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(print(paper))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }

    /** Each line as it stands on the page, from the left to the right. */
    private List<String> drawn(Paper paper) throws IOException {
        Map<Integer, Map<Float, String>> lines = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(print(paper))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    lines.computeIfAbsent(Math.round(glyph.getYDirAdj()), y -> new TreeMap<>()).merge(glyph.getXDirAdj(),
                            new StringBuilder(glyph.getUnicode()).reverse().toString(), (mark, letter) -> mark + letter);
                }
            }.getText(document);
        }
        return lines.values().stream().map(line -> String.join("", line.values()).strip()).toList();
    }

    /** A line as the JDK's bidirectional algorithm puts it, from the left to the right. */
    private static String visual(String line) {
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[line.length()];
        String[] signs = line.split("");
        for (int at = 0; at < levels.length; at++) {
            levels[at] = (byte) bidi.getLevelAt(at);
        }
        Bidi.reorderVisually(levels, 0, signs, 0, signs.length);
        return String.join("", signs);
    }

    private List<String> actualTexts(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(print(paper))) {
            List<PDStructureElement> elements = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertThat(elements).allMatch(element -> element.getAlternateDescription() == null);
            return elements.stream().map(PDStructureElement::getActualText).filter(Objects::nonNull).toList();
        }
    }

    private static List<String> tags(PDDocument document) {
        List<PDStructureElement> elements = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
        return elements.stream().map(PDStructureElement::getStructureType).toList();
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element, elements);
            }
        }
    }
}
