package club.parcours.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** What is packed in one stream of a PDF, if it is packed as nearly all are (FlateDecode). */
record PdfStream(byte[] file, int from) {
    /** Where data begin. Whether a dictionary stands before it does not matter: a reader may think so. */
    static final Pattern BEGIN = Pattern.compile("(?<!end)stream(?:\\r\\n|\\n|\\r)");
    /** Texts of a file are shorter, pictures longer. */
    private static final int MOST_OF_TEXT = 4_000_000;
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
            int kept = 0;
            for (int some = next(inflater, window, 0); some > 0; some = next(inflater, window, kept)) {
                PdfPaper.must(inflater.getBytesWritten() <= most, "files.pdf-large");
                names.accept(window, kept + some);
                if (text.size() + some <= MOST_OF_TEXT) {
                    text.write(window, kept, some);
                }
                int full = kept + some;
                kept = Math.min(OVERLAP, full);
                System.arraycopy(window, full - kept, window, 0, kept);
            }
            if (inflater.finished() && inflater.getBytesWritten() == text.size()) {
                repack(text.toByteArray(), (int) inflater.getBytesRead(), maker);
            }
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
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
        String before = new String(file, Math.max(0, from - DICTIONARY), Math.min(from, DICTIONARY), ISO_8859_1);
        if (!maker.blankPacked(text, before.substring(before.lastIndexOf(" obj") + 1).contains("ObjStm"))) {
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
