package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers that are taken, with nothing left of who made them; and those that act, which are not. */
class PapersTest {
    static Stream<byte[]> made() {
        return Stream.of(Papers.pdf(), Papers.plain(true), Papers.plain(false));
    }

    @ParameterizedTest
    @MethodSource("made")
    void a_paper_says_the_same_and_no_longer_who_made_it_and_where(byte[] paper) throws Exception {
        assertThat(everything(paper)).contains(Pictures.PLANTED);
        Checked kept = TestFiles.inspection().check(paper.clone());

        assertThat(kept.kind()).isEqualTo(Kind.DOCUMENT);
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(everything(kept.content())).doesNotContain(Pictures.PLANTED).doesNotContain("D:2026");
        try (PDDocument document = Loader.loadPDF(kept.content())) {
            assertThat(new PDFTextStripper().getText(document)).contains(Papers.SAYS);
            assertThat(String.valueOf(document.getDocumentInformation().getAuthor()).replace("\0", "")).isBlank();
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    /** The bytes, and all that is packed in them. */
    private static String everything(byte[] paper) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(paper);
        try (PDDocument document = Loader.loadPDF(paper)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                COSBase held = object.getObject();
                if (held instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        in.transferTo(all);
                    }
                }
                all.writeBytes(String.valueOf(held).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<</S/JavaScript/JS(app.alert(1))>>", "<</S/Java#53cript>>", "<</S /#4a#61vaScript>>", "<</S/Launch/F(cmd.exe)>>",
            "<</S/SubmitForm>>", "<</Type/EmbeddedFile>>", "<</Names<</EmbeddedFiles 5 0 R>>>>", "<</Subtype/FileAttachment>>",
            "<</Subtype/RichMedia>>", "<</XFA 9 0 R>>", "<</S/GoToR>>", "<</S/GoToE>>", "<</S/ImportData>>", "<</S/Rendition>>",
            "<</Subtype/Movie>>", "<</Subtype/Sound>>", "<</Subtype/U3D>>"})
    void what_acts_is_refused_plainly_packed_and_packed_in_what_breaks(String object) {
        assertThat(reason(Papers.with(object))).isEqualTo("files.pdf-active");
        String several = "3 0 " + object;
        assertThat(reason(Papers.with(Papers.packed("/Type/ObjStm/N 1/First 4", several)))).isEqualTo("files.pdf-active");
        assertThat(reason(Papers.with(Papers.packed("", " ".repeat(70_000) + several)))).isEqualTo("files.pdf-active");
        assertThat(reason(Papers.with(Papers.packed("", " ".repeat(65_530) + object)))).as("at an edge").isEqualTo("files.pdf-active");
        byte[] noise = new byte[40_000];
        new java.util.Random(7).nextBytes(noise);
        String stream = Papers.packed("/N 1/First 4", Recordings.join(several.getBytes(StandardCharsets.ISO_8859_1), noise));
        int half = stream.length() / 2;
        assertThat(reason(Papers.with(stream.substring(0, half) + "\u0000\u00FF".repeat(40) + stream.substring(half + 80))))
                .as("broken behind it").isEqualTo("files.pdf-active");
    }

    @ParameterizedTest
    @CsvSource({"0, files.broken", "1, files.broken", "2, files.broken", "3, files.broken", "4, files.pdf-active", "5, files.pdf-odd"})
    void what_is_several_things_at_once_is_refused(int which, String why) {
        byte[] paper = Papers.with();
        byte[] zip = {'P', 'K', 5, 6, 0, 0};
        byte[] odd = switch (which) {
            case 0 -> Recordings.join(paper, "<html>".getBytes(StandardCharsets.US_ASCII));
            case 1 -> Recordings.join(paper, zip);
            case 2 -> Recordings.join(paper, zip, "\n%%EOF".getBytes(StandardCharsets.US_ASCII));
            case 3 -> Arrays.copyOf(paper, paper.length - 9);
            case 4 -> Papers.with("<<>>stream\n<script>alert(1)</script>\nendstream ");
            default -> Papers.with("<</Type/ObjStm/Filter/ASCIIHexDecode>>stream\n3320>\nendstream ");
        };
        assertThat(reason(odd)).isEqualTo(why);
    }

    /** Where a camera's words stand one layer deeper: they go, or the paper does not come in. */
    @Test
    void a_photo_under_two_filters_tells_nothing() throws Exception {
        byte[] photo = Papers.photo();
        assertThat(text(photo)).contains(Pictures.PLANTED);
        Checked kept = TestFiles.inspection().check(Papers.with(Papers.packed("/Subtype/Image", photo)
                .replace("/Filter/FlateDecode", "/Filter[/FlateDecode/DCTDecode]")));
        assertThat(text(Papers.unpacked(kept.content()))).contains("JFIF").doesNotContain(Pictures.PLANTED);

        for (String how : List.of("[/ASCII85Decode/DCTDecode]", "[/A85/DCT]", "[/ASCIIHexDecode/FlateDecode/DCTDecode]", "[/RunLengthDecode/JPXDecode]")) {
            assertThat(reason(Papers.with("<</Subtype/Image/Filter" + how + ">>stream\ns4IA0~>\nendstream "))).isEqualTo("files.pdf-odd");
        }
        byte[] once = Papers.packed("", photo).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reason(Papers.with(Papers.packed("/F[/FlateDecode/FlateDecode/DCTDecode]/G", once)))).isEqualTo("files.pdf-odd");
        assertThat(reason(Papers.with("<<>>stream\nuuidJpgTiffExif->JP2\nendstream "))).isEqualTo("files.pdf-odd");
    }

    @Test
    void what_tells_of_its_maker_is_found_in_what_is_too_long_to_be_packed_anew() {
        String xmp = "<x:xmpmeta>" + Pictures.PLANTED + "</x:xmpmeta>";
        for (String content : List.of(xmp + " ".repeat(5_000_000), " ".repeat(5_000_000) + xmp, " ".repeat(65_530) + xmp + " ".repeat(5_000_000))) {
            assertThat(reason(Papers.with(Papers.packed("/Type/Metadata", content)))).isEqualTo("files.pdf-odd");
        }
        assertThat(reason(Papers.with(Papers.packed("", new byte[5_000_000])))).isEqualTo("application/pdf");
    }

    @Test
    void who_wrote_a_remark_or_signed_is_not_told() throws Exception {
        String remark = "<</Type/Annot/Subtype/Text/Contents(Bravo)/T(" + Pictures.PLANTED + " \\) x)/M(D:20261129)>>";
        String hex = "<</Subtype /Highlight/T <" + "41".repeat(9) + ">/CreationDate(D:2026)>>";
        String signed = "<</Type/Sig/Name(" + Pictures.PLANTED + ")/Location(" + Pictures.PLANTED + ")/ByteRange[0 1 2 3]/Contents<4142>>>";
        String field = "<</Subtype/Widget/FT/Tx/T(nom)/V(Ada)>>";
        String list = "3 0 4 " + remark.length() + " ";
        Checked kept = TestFiles.inspection().check(Papers.with(remark, hex, signed, field,
                Papers.packed("/Type/ObjStm/N 2/First " + list.length(), list + remark + field)));

        String plain = text(kept.content());
        assertThat(plain).contains("(Bravo)", "/T(nom)", "/V(Ada)").doesNotContain(Pictures.PLANTED).doesNotContain("D:2026")
                .doesNotContain("4141").doesNotContain("4142");
        assertThat(text(Papers.unpacked(kept.content()))).contains("(Bravo)", "/T(nom)").doesNotContain(Pictures.PLANTED);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_locked_paper_is_refused_with_what_helps() {
        assertThat(reason(Papers.locked())).isEqualTo("files.pdf-locked");
    }

    @Test
    void what_unpacks_without_end_is_stopped_and_what_repeats_is_gone_through_once() {
        String packed = Papers.packed("", new byte[4_000_000]);
        String[] many = new String[200];
        Arrays.fill(many, packed);
        assertThat(reason(Papers.with(many))).isEqualTo("files.pdf-large");
        assertThat(reason(Papers.with("<</Info 1 0 R>>" + "1 0 obj ".repeat(50_000)))).isEqualTo("application/pdf");
        assertThat(reason(Papers.with("<x:xmpmeta".repeat(50_000)))).isEqualTo("files.broken");
        assertThat(reason(Papers.with("stream\nx\u009C".repeat(100_001)))).isEqualTo("files.pdf-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon école, à Kaboul.\r\n\tدفتر", "a < b et c > d, i <3 tea", "<ada@example.org> m’a écrit", "\uFEFFBonjour"})
    void a_text_comes_back_as_it_is(String text) throws Exception {
        Checked kept = TestFiles.inspection().check(text.getBytes(StandardCharsets.UTF_8));

        assertThat(kept.mediaType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(new String(kept.content(), StandardCharsets.UTF_8)).isEqualTo(text.replace("\uFEFF", ""));
    }

    private static String reason(byte[] file) {
        try {
            return TestFiles.inspection().check(file).mediaType();
        } catch (Refused refused) {
            return refused.key();
        }
    }
}
