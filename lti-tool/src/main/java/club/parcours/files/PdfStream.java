package club.parcours.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** What is packed in one stream of a PDF, if it is packed as nearly all are (FlateDecode). */
record PdfStream(byte[] file, int from) {
    /** Where data begin. Whether a dictionary stands before it does not matter: a reader may think so. */
    static final Pattern BEGIN = Pattern.compile("(?<!end)stream(?:\\r\\n|\\n|\\r)");
    /** Texts of a file are shorter, pictures longer. */
    private static final int MOST_OF_TEXT = 4_000_000;
    /** A photo that was packed once more is hardly larger than the file. */
    private static final int MOST_OF_PHOTO = 26_000_000;
    private static final List<byte[]> TELLING = Stream.of("<x:xmpmeta", "<rdf:RDF", "Exif\0\0", "http://ns.adobe.com/xap/")
            .map(sign -> sign.getBytes(ISO_8859_1)).toList();
    private static final Pattern TWICE = Pattern.compile("/Fl(?:ateDecode)?\\b[^>]*/Fl(?:ateDecode)?\\b");
    /** The few words before a stream say what it is. */
    private static final int DICTIONARY = 400;
    private static final int WINDOW = 1 << 16;
    /** A name at the edge of two windows is looked at in both. */
    private static final int OVERLAP = 256;

    /**
     * Hands out what is packed, window by window, and has what tells of the maker made blank in it.
     *
     * @param most how much may come out
     * @return how much came out, in bytes; 0 if it is not packed, or in another way
     */
    long read(ObjIntConsumer<byte[]> names, PdfMaker maker, long most) throws Refused {
        if (from >= file.length || (file[from] & 0x0F) != Deflater.DEFLATED) {
            return 0;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] window = new byte[WINDOW];
            int room = MOST_OF_TEXT;
            boolean tells = false;
            int kept = 0;
            for (int some = next(inflater, window, 0); some > 0; some = next(inflater, window, kept)) {
                PdfPaper.must(inflater.getBytesWritten() <= most, "files.pdf-large");
                names.accept(window, kept + some);
                tells |= tells(window, kept + some);
                room = text.size() == 0 && isPhoto(window) ? MOST_OF_PHOTO : room;
                if (text.size() + some <= room) {
                    text.write(window, kept, some);
                }
                int full = kept + some;
                kept = Math.min(OVERLAP, full);
                System.arraycopy(window, full - kept, window, 0, kept);
            }
            boolean whole = inflater.finished() && inflater.getBytesWritten() == text.size();
            PdfPaper.must(!isTwice() && (whole || !tells), "files.pdf-odd");
            if (whole) {
                repack(text.toByteArray(), (int) inflater.getBytesRead(), maker);
            }
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private static boolean isPhoto(byte[] window) {
        return (window[0] & 0xFF) == 0xFF && (window[1] & 0xFF) == 0xD8 && (window[2] & 0xFF) == 0xFF;
    }

    /** Whether somebody or a camera told something in there. */
    private static boolean tells(byte[] window, int length) {
        for (int at = 0; at < length; at++) {
            byte sign = window[at];
            if (sign == '<' || sign == 'E' || sign == 'h') {
                for (byte[] one : TELLING) {
                    int end = at + one.length;
                    if (one[0] == sign && end <= length && Arrays.equals(window, at, end, one, 0, one.length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What is packed within what is packed is not looked into. */
    private boolean isTwice() {
        return TWICE.matcher(dictionary()).find();
    }

    private String dictionary() {
        String before = new String(file, Math.max(0, from - DICTIONARY), Math.min(from, DICTIONARY), ISO_8859_1);
        return before.substring(before.lastIndexOf(" obj") + 1);
    }

    /** What comes out before it breaks is what a patient reader sees, and looked at like the rest. */
    private static int next(Inflater inflater, byte[] window, int kept) {
        long before = inflater.getBytesWritten();
        try {
            return inflater.inflate(window, kept, WINDOW - kept);
        } catch (DataFormatException broken) {
            return (int) (inflater.getBytesWritten() - before);
        }
    }

    private void repack(byte[] text, int room, PdfMaker maker) throws Refused {
        if (!maker.blankPacked(text, dictionary().contains("ObjStm"))) {
            return;
        }
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(text);
            deflater.finish();
            byte[] packed = new byte[room];
            deflater.deflate(packed);
            PdfPaper.must(deflater.finished(), "files.pdf-odd");
            System.arraycopy(packed, 0, file, from, room);
        } finally {
            deflater.end();
        }
    }
}
