package club.parcours.files;

import static club.parcours.files.Pictures.PLANTED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Papers as text programs write them, by a library that the tool does not read them with, with planted makers. */
final class Papers {
    static final String SAYS = "Attestation de stage";

    private Papers() {}

    /** As newer programs: objects packed together. */
    static byte[] pdf() {
        return pdf(CompressParameters.DEFAULT_COMPRESSION, false, "");
    }

    /** As older ones: everything stands plainly, the description packed or not. */
    static byte[] plain(boolean described) {
        return pdf(CompressParameters.NO_COMPRESSION, described, "");
    }

    static byte[] locked() {
        return pdf(CompressParameters.DEFAULT_COMPRESSION, false, "secret");
    }

    private static byte[] pdf(CompressParameters how, boolean packedDescription, String password) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                pen.newLineAtOffset(50, 700);
                pen.showText(SAYS);
                pen.endText();
                pen.drawImage(JPEGFactory.createFromByteArray(document, photo()), 50, 500);
            }
            PDDocumentInformation info = document.getDocumentInformation();
            info.setAuthor(PLANTED + " (A. \\ B)");
            info.setTitle(PLANTED);
            info.setCreationDate(new GregorianCalendar(2026, Calendar.NOVEMBER, 29));
            info.setCustomMetadataValue("Company", "\u0627" + PLANTED);
            PDMetadata told = new PDMetadata(document);
            byte[] xmp = ("<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'>" + PLANTED + "</x:xmpmeta><?xpacket end='w'?>")
                    .getBytes(StandardCharsets.UTF_8);
            try (var out = packedDescription ? told.getCOSObject().createOutputStream(COSName.FLATE_DECODE)
                    : told.getCOSObject().createOutputStream()) {
                out.write(xmp);
            }
            document.getDocumentCatalog().setMetadata(told);
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, "", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, how);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A small paper with these objects in it, as they are. */
    static byte[] with(String... objects) {
        StringBuilder paper = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n");
        for (int at = 0; at < objects.length; at++) {
            paper.append(at + 3).append(" 0 obj").append(objects[at]).append("endobj\n");
        }
        return paper.append("trailer<</Root 1 0 R>>\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As a camera makes it. */
    static byte[] photo() {
        return Pictures.jpeg(Pictures.jpeg(), List.of(Pictures.segment(0xE1, "Exif\0\0", Pictures.exif(1, true))), new byte[0]);
    }

    /** What is packed in the first stream of a small paper. */
    static byte[] unpacked(byte[] paper) throws DataFormatException {
        int from = new String(paper, StandardCharsets.ISO_8859_1).indexOf("stream\n") + "stream\n".length();
        Inflater inflater = new Inflater();
        inflater.setInput(paper, from, paper.length - from);
        byte[] content = new byte[100_000];
        int length = inflater.inflate(content);
        inflater.end();
        return Arrays.copyOf(content, length);
    }

    /** A stream that holds this, packed. */
    static String packed(String dictionary, String content) {
        return packed(dictionary, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String packed(String dictionary, byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] some = new byte[4096];
        while (!deflater.finished()) {
            packed.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return "<<" + dictionary + "/Filter/FlateDecode/Length " + packed.size() + ">>stream\n"
                + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream ";
    }
}
