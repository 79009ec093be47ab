package club.parcours.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PDF tells of who made it, when, where and with what (ISO 32000-2, 14.3), and what a camera wrote into the photos in
 * it. All of it becomes blank in its place, so that nothing else moves. Each step goes through the file once, whatever is
 * in it.
 */
record PdfMaker(byte[] file, Set<String> objects) {
    private static final Pattern INFO = Pattern.compile("/Info\\s+(\\d{1,7})\\s+\\d{1,5}\\s+R");
    private static final Pattern OBJECT = Pattern.compile("(?<!\\d)(\\d{1,7})\\s+\\d{1,5}\\s+obj\\b");
    private static final Pattern PHOTO = Pattern.compile(
            "\u00FF\u00D8\u00FF[\u00E0-\u00EF].{2}(?:JFIF|Exif|http|Photo|Adobe|ICC_)", Pattern.DOTALL);
    private static final int MOST_SEGMENTS = 200;
    /** Where a list of packed objects is longer, it is none that a program would make. */
    private static final int LONGEST_LIST = 200_000;

    PdfMaker(byte[] file) {
        this(file, new HashSet<>());
    }

    /** Makes blank what stands in it plainly. @param text the same bytes */
    void blank(String text) throws Refused {
        for (Matcher info = INFO.matcher(text); info.find(); ) {
            objects.add(info.group(1));
        }
        int at = 0;
        for (Matcher begin = OBJECT.matcher(text); begin.find(at); ) {
            at = begin.end();
            if (objects.contains(begin.group(1))) {
                int end = text.indexOf("endobj", at);
                at = end < 0 ? file.length : end;
                strings(file, begin.end(), at);
            }
        }
        packets(file, text);
        at = 0;
        for (Matcher photo = PHOTO.matcher(text); photo.find(at); ) {
            at = segments(photo.start() + 2);
        }
    }

    /** The same in what was packed. @param several whether it holds objects (7.5.7) @return whether there was any */
    boolean blankPacked(byte[] unpacked, boolean several) throws Refused {
        String text = new String(unpacked, ISO_8859_1);
        boolean found = packets(unpacked, text);
        return several && !objects.isEmpty() ? found | packedObjects(unpacked, text) : found;
    }

    /** Numbers and places of the objects stand first. */
    private boolean packedObjects(byte[] unpacked, String text) {
        int first = 0;
        while (first < Math.min(text.length(), LONGEST_LIST) && " \r\n\t\f0123456789".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        String[] numbers = text.substring(0, first).strip().split("\\s+");
        boolean found = false;
        for (int at = 0; at + 1 < numbers.length; at += 2) {
            if (objects.contains(numbers[at])) {
                int from = first + small(numbers[at + 1]);
                int to = at + 3 < numbers.length ? first + small(numbers[at + 3]) : unpacked.length;
                found |= strings(unpacked, Math.min(from, unpacked.length), Math.min(to, unpacked.length));
            }
        }
        return found;
    }

    private static int small(String digits) {
        return digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }

    private static boolean packets(byte[] bytes, String text) throws Refused {
        return packets(bytes, text, "<x:xmpmeta", "</x:xmpmeta>") | packets(bytes, text, "<rdf:RDF", "</rdf:RDF>");
    }

    private static boolean packets(byte[] bytes, String text, String begins, String ends)
            throws Refused {
        boolean found = false;
        int at = text.indexOf(begins);
        while (at >= 0) {
            int end = text.indexOf(ends, at);
            PdfPaper.must(end >= 0, "files.broken");
            PdfPaper.fill(bytes, at, end + ends.length());
            found = true;
            at = text.indexOf(begins, end);
        }
        return found;
    }

    /** Empties every string between two places: (text), where brackets may stand in it, and <digits> (7.3.4). */
    private static boolean strings(byte[] bytes, int from, int to) {
        int depth = 0;
        boolean digits = false;
        boolean found = false;
        for (int at = from; at < to; at++) {
            byte sign = bytes[at];
            boolean inside = depth > 0;
            if (inside && sign == '\\') {
                PdfPaper.fill(bytes, at, Math.min(to, at + 2));
                at++;
                continue;
            }
            depth += !digits && sign == '(' ? 1 : inside && sign == ')' ? -1 : 0;
            if (!inside && (sign == '<' || sign == '>')) {
                digits = sign == '<' && bytes[Math.max(0, at - 1)] != '<' && at + 1 < to && bytes[at + 1] != '<';
            }
            if (inside && depth > 0 || digits && Character.digit(sign, 16) >= 0) {
                bytes[at] = (byte) (digits ? '0' : ' ');
                found = true;
            }
        }
        return found;
    }

    /** The segments of a photo in which cameras write; what a decoder needs stays. @return where its picture begins */
    private int segments(int from) {
        int at = from;
        for (int segment = 0; segment < MOST_SEGMENTS && at + 4 < file.length && (file[at] & 0xFF) == 0xFF; segment++) {
            int marker = file[at + 1] & 0xFF;
            if (marker == 0xDA) {
                break;
            }
            int end = Math.min(file.length, at + 2 + Math.max(2, (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF));
            if (marker == 0xE1 || marker >= 0xE3 && marker <= 0xED || marker == 0xEF || marker == 0xFE) {
                PdfPaper.fill(file, at + 4, Math.max(at + 4, end));
            }
            at = end;
        }
        return at;
    }
}
