package club.parcours.document;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.document.Paper.Line;
import club.parcours.document.Paper.Words;
import club.parcours.web.TestMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Each document in each layout, with names from right to left, in French and in Arabic: tagged as it should be, and read in order. */
class LayoutsTest {
    private static final String ARABIC_NAME = "ليلى محمد";

    private final Press press = new Press();

    static Stream<Arguments> documents() {
        return Stream.of("fr", "ar").flatMap(language -> Stream.of(Papers.PERSIAN_NAME, ARABIC_NAME).flatMap(name -> Stream.of(
                Arguments.of(Kind.CV, Layout.TIME, language, name), Arguments.of(Kind.CV, Layout.COMPETENCE, language, name),
                Arguments.of(Kind.LETTER, Layout.TIME, language, name), Arguments.of(Kind.PLAN, Layout.TIME, language, name))));
    }

    @ParameterizedTest(name = "{0} by {1} in {2} of {3}")
    @MethodSource("documents")
    void every_document_obeys_its_standards_and_is_read_in_the_order_in_which_it_is_laid_out(Kind kind, Layout layout,
            String language, String name) throws Exception {
        Paper paper = paper(kind, layout, language, name);
        byte[] file = press.pdf(paper).orElseThrow();
        Path shelf = Files.createDirectories(Path.of("target/papers"));
        Files.write(shelf.resolve("layout-" + kind.id() + "-" + layout.id() + "-" + language + ".pdf"), file);

        assertThat(VeraPdf.broken(PDFAFlavour.PDFA_2_A, file)).isEmpty();
        assertThat(VeraPdf.broken(PDFAFlavour.PDFUA_1, file)).isEmpty();
        String text = text(file);
        int at = -1;
        for (String piece : inOrder(paper).map(LayoutsTest::plain).filter(piece -> !piece.isEmpty()).toList()) {
            int next = text.indexOf(piece, at + 1);
            assertThat(next).as(piece + " after sign " + at + " of: " + text).isGreaterThan(at);
            at = next;
        }
        assertThat(press.unprintable(paper)).isEmpty();
    }

    /** What is read, in the order of the paper: a letter has its sender first and their name once more at its end. */
    private static Stream<String> inOrder(Paper paper) {
        Stream<String> sections = paper.sections().stream().flatMap(section -> Stream.concat(Stream.of(section.heading()),
                section.lines().stream().flatMap(LayoutsTest::words)));
        Stream<String> head = switch (paper.kind()) {
            case CV -> Stream.concat(Stream.of(paper.name()), Stream.concat(paper.headline().map(Words::text).stream(),
                    paper.contacts().stream()));
            case LETTER -> Stream.of(Stream.of(paper.name()), paper.contacts().stream(), paper.addressee().stream(),
                    Stream.of(paper.dated(), paper.title())).flatMap(texts -> texts);
            case PLAN -> Stream.of(paper.title(), paper.name());
        };
        return Stream.of(head, sections, Stream.of(paper.kind() == Kind.LETTER ? paper.name() : "")).flatMap(texts -> texts);
    }

    private static Stream<String> words(Line line) {
        return Stream.concat(Stream.of(line.words().text()), line.below().stream().map(Words::text));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace("\u200c", "").replaceAll("\\s+", " ").strip();
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    /** As the composer lays it out, with lines in French, Persian and Arabic. */
    private static Paper paper(Kind kind, Layout layout, String language, String name) {
        Told told = new Told(language, layout.id(), Map.of("name", name, "contact", "06 00 00 00 00\nLyon", "addressee",
                "Le Jardin\n3 rue Haute", "dated", "Lyon, 29/11/2026", "subject", "Stage de cuisine"), Set.of(), Set.of(), Map.of());
        return new Composer(TestMessages.in("fr", "en", "ar"), kind, told, offers().filter(offer -> Block.of(kind)
                .contains(offer.block())).toList()).paper();
    }

    private static Stream<Offer> offers() {
        return Stream.of(offer(Block.HEADLINE, "Cuisinière", "fr"), offer(Block.EXPERIENCE, "Vendre au marché, deux ans", "fr"),
                offer(Block.EXPERIENCE, "طبخ في مطعم", "ar"), offer(Block.VOLUNTEERING, "کمک در بانک غذا", "fa"),
                offer(Block.COMPETENCES, "Organiser", "fr").speakingFor(List.of("C05")),
                offer(Block.FACTS, "Préparer quarante repas", "fr").speakingFor(List.of("C05")),
                offer(Block.FACTS, "Réparer un banc", "fr").speakingFor(List.of("C09")),
                offer(Block.TRAINING, "Hygiène", "fr"), offer(Block.LANGUAGES, "درى", "prs"), offer(Block.INTERESTS, "La marche", "fr"),
                offer(Block.LETTER, "Je vous écris pour un stage.", "fr"), offer(Block.LETTER, "أحب الطبخ", "ar"),
                offer(Block.LETTER, "Merci de lire ma lettre.", "fr"), offer(Block.GOAL, "Travailler en cuisine", "fr"),
                offer(Block.ACTIONS, "Appeler Le Jardin", "fr").with(List.of(new Words("lundi", "fr"), new Words("مع ليلى", "ar"))),
                offer(Block.ACTIONS, "Suivre un cours", "fr"));
    }

    private static Offer offer(Block block, String text, String language) {
        return new Offer(block.id() + "/" + text, block, text, language, true, false);
    }
}
