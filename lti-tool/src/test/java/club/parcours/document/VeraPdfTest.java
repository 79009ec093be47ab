package club.parcours.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Papers are what they say they are, as the PDF Association's own validator reads PDF/A-2a and PDF/UA-1. */
class VeraPdfTest {
    private final Press press = new Press();

    static Stream<Arguments> papers() {
        return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1).flatMap(standard -> Stream.of(
                Arguments.of(standard, "a CV with a Persian name", Papers.cv(Papers.PERSIAN_NAME)),
                Arguments.of(standard, "a CV with a Pashto name", Papers.cv(Papers.PASHTO_NAME)),
                Arguments.of(standard, "a CV in Arabic", Papers.arabic())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("papers")
    void a_paper_breaks_no_rule_of_its_standards(PDFAFlavour standard, String what, Paper paper) throws Exception {
        assertThat(VeraPdf.broken(standard, press.pdf(paper).orElseThrow())).isEmpty();
    }

    @Test
    void a_bare_file_breaks_some() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument bare = new PDDocument()) {
            bare.addPage(new PDPage());
            bare.save(file);
        }
        assertThat(VeraPdf.broken(PDFAFlavour.PDFUA_1, file.toByteArray())).isNotEmpty();
    }
}
