package club.parcours.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper as PDF (ISO 32000-2). It is not drawn anew: what could act is looked for by its names, in the file as it is and in
 * all that is packed in it, and refused; what says who made it, when, where and with what becomes blank in its place. It is
 * never read as a document here, so nothing in it can lead a reader of ours astray.
 */
final class PdfPaper {
    /** What starts something, asks another machine, or carries another file. */
    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "XFA", "RichMedia",
            "RichMediaExecute", "Rendition", "GoToE", "GoToR", "Movie", "Sound", "EmbeddedFile", "EmbeddedFiles",
            "FileAttachment", "U3D", "PRC");
    /** Ways to pack that are not looked into here. */
    private static final Set<String> ODD = Set.of("LZWDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode", "LZW", "A85",
            "AHx");
    /** Pictures whose cameras may have told something. */
    private static final Set<String> PHOTOS = Set.of("DCTDecode", "DCT", "JPXDecode");
    /** What a camera tells in a picture of the kind JPX. */
    private static final String JPX_TELLS = "JpgTiffExif->JP2";
    private static final Pattern HEAD = Pattern.compile("%PDF-[12]\\.[0-9]\\s");
    private static final Pattern PAGE = Pattern.compile(
            "(?i)<(?:script|html|svg|math|iframe|img|object|embed|!doctype|\\?php)[\\s>/]");
    private static final String END = "%%EOF";
    private static final String ZIP_END = "PK\5\6";
    /** How far from the end readers of archives look for theirs. */
    private static final int ARCHIVE = 66_000;
    private static final int MOST_STREAMS = 100_000;
    /** So much may come out of all that is packed, in bytes; ten pages scanned in colours are 260 million. */
    private static final long MOST_UNPACKED = 600_000_000;
    private static final int LONGEST_NAME = 40;

    private final byte[] file;
    private boolean locked;
    private boolean acts;
    private boolean odd;
    private boolean objectsArePacked;
    private boolean tells;

    /** @param file is changed: what tells of its maker becomes blank */
    PdfPaper(byte[] file) {
        this.file = file;
    }

    Checked check() throws Refused {
        String text = new String(file, ISO_8859_1);
        must(HEAD.matcher(text).lookingAt() && whole(text), "files.broken");
        names(file, file.length);
        must(!locked, "files.pdf-locked");
        must(!PAGE.matcher(text).find(), "files.pdf-active");
        unpack(text);
        must(!acts, "files.pdf-active");
        must(!odd || !objectsArePacked && !tells, "files.pdf-odd");
        must(!text.contains(JPX_TELLS), "files.pdf-odd");
        return new Checked(Kind.DOCUMENT, "application/pdf", 0, file);
    }

    private void unpack(String text) throws Refused {
        PdfMaker maker = new PdfMaker(file);
        maker.blank(text);
        long unpacked = 0;
        int streams = 0;
        for (Matcher stream = PdfStream.BEGIN.matcher(text); stream.find(); streams++) {
            unpacked += new PdfStream(file, stream.end()).read(this::names, maker, MOST_UNPACKED - unpacked);
            must(streams < MOST_STREAMS, "files.pdf-large");
        }
    }

    /** Nothing stands behind its end, and it is no archive for who reads from behind. */
    private static boolean whole(String text) {
        int end = text.lastIndexOf(END);
        return end > 0 && text.substring(end + END.length()).isBlank()
                && text.indexOf(ZIP_END, text.length() - ARCHIVE) < 0;
    }

    /** Looks at every name among the first bytes of these; a sign in a name may be written as a number (7.3.5). */
    private void names(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            if (bytes[at] == '/') {
                look(name(bytes, at + 1, length));
            }
        }
    }

    private void look(String name) {
        locked |= name.equals("Encrypt");
        acts |= ACTS.contains(name);
        odd |= ODD.contains(name);
        tells |= PHOTOS.contains(name) || name.equals("Metadata");
        objectsArePacked |= name.equals("ObjStm") || name.equals("XRef");
    }

    private static String name(byte[] bytes, int from, int length) {
        StringBuilder name = new StringBuilder();
        int at = from;
        while (at < length && name.length() < LONGEST_NAME && regular(bytes[at])) {
            int coded = bytes[at] == '#' && at + 2 < length ? Character.digit(bytes[at + 1], 16) << 4
                    | Character.digit(bytes[at + 2], 16) : -1;
            name.append((char) (coded >= 0 ? coded : bytes[at] & 0xFF));
            at += coded >= 0 ? 3 : 1;
        }
        return name.toString();
    }

    private static boolean regular(byte sign) {
        return sign < 0 || sign > ' ' && "()<>[]{}/%".indexOf(sign) < 0;
    }

    static void fill(byte[] bytes, int from, int to) {
        Arrays.fill(bytes, from, to, (byte) ' ');
    }

    static void must(boolean is, String otherwise) throws Refused {
        if (!is) {
            throw new Refused(otherwise);
        }
    }
}
