package club.parcours.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PDF tells of who made it, signed it or wrote remarks into it, when, where and with what (ISO 32000-2, 14.3), and
 * what a camera wrote into the photos in it. All of it becomes blank in its place, so that nothing else moves. Each step goes through the file once, whatever is
 * in it.
 */
record PdfMaker(byte[] file, Set<String> objects) {
    private static final Pattern INFO = Pattern.compile("/Info\\s+(\\d{1,7})\\s+\\d{1,5}\\s+R");
    private static final Pattern OBJECT = Pattern.compile("(?<!\\d)(\\d{1,7})\\s+\\d{1,5}\\s+obj\\b");
    private static final Pattern PHOTO = Pattern.compile(
            "\u00FF\u00D8\u00FF[\u00E0-\u00EF].{2}(?:JFIF|Exif|http|Photo|Adobe|ICC_)", Pattern.DOTALL);
    private static final int MOST_SEGMENTS = 200;
    /** Where a dictionary tells who wrote a remark, and when (12.5.2, 12.5.6.2). In a field of a form /T is its name. */
    private static final Pattern REMARK = Pattern.compile("/Subtype\\s*/(?:Text|FreeText|Line|Square|Circle|Polygon|PolyLine"
            + "|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Popup|Redact)\\b");
    private static final Pattern REMARKED = Pattern.compile("/(?:T|M|CreationDate)\\s*(?=[(<])");
    /** Who signed, where, when and with what (12.8.1). */
    private static final Pattern SIGNATURE = Pattern.compile("/Type\\s*/Sig\\b|/ByteRange\\b");
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
        people(text);
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
        photos(file, text);
    }

    /** From each object to where its data, or the next one, begin. */
    private void people(String text) {
        Matcher begin = OBJECT.matcher(text);
        for (boolean more = begin.find(); more; ) {
            int from = begin.end();
            more = begin.find();
            int next = more ? begin.start() : text.length();
            int data = text.substring(from, next).indexOf("stream");
            people(file, text, from, data < 0 ? next : from + data);
        }
    }

    private static boolean people(byte[] bytes, String text, int from, int to) {
        if (SIGNATURE.matcher(text).region(from, to).find()) {
            return strings(bytes, from, to);
        }
        boolean found = false;
        if (REMARK.matcher(text).region(from, to).find()) {
            for (Matcher key = REMARKED.matcher(text).region(from, to); key.find(); ) {
                found |= strings(bytes, key.end(), end(text, key.end(), to));
            }
        }
        return found;
    }

    /** Where the string that begins here is over. */
    private static int end(String text, int from, int to) {
        if (text.charAt(from) == '<') {
            int end = text.indexOf('>', from);
            return end < 0 || end > to ? to : end + 1;
        }
        int depth = 0;
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            at += sign == '\\' ? 1 : 0;
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return to;
    }

    /** @return whether anything was told in one */
    private static boolean photos(byte[] bytes, String text) {
        int at = 0;
        boolean found = false;
        for (Matcher photo = PHOTO.matcher(text); photo.find(at); ) {
            at = segments(bytes, photo.start() + 2);
            for (int head = photo.start(); head < at && !found; head++) {
                found = (bytes[head] & 0xFF) != text.charAt(head);
            }
        }
        return found;
    }

    /** The same in what was packed. @param several whether it holds objects (7.5.7) @return whether there was any */
    boolean blankPacked(byte[] unpacked, boolean several) throws Refused {
        String text = new String(unpacked, ISO_8859_1);
        boolean found = packets(unpacked, text) | photos(unpacked, text);
        return several ? found | packedObjects(unpacked, text) : found;
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
            int from = Math.min(first + small(numbers[at + 1]), unpacked.length);
            int to = Math.min(at + 3 < numbers.length ? first + small(numbers[at + 3]) : unpacked.length, unpacked.length);
            if (objects.contains(numbers[at])) {
                found |= strings(unpacked, from, to);
            } else if (from < to) {
                found |= people(unpacked, text, from, to);
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
    private static int segments(byte[] bytes, int from) {
        int at = from;
        for (int segment = 0; segment < MOST_SEGMENTS && at + 4 < bytes.length && (bytes[at] & 0xFF) == 0xFF; segment++) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xDA) {
                break;
            }
            int end = Math.min(bytes.length, at + 2 + Math.max(2, (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF));
            if (marker == 0xE1 || marker >= 0xE3 && marker <= 0xED || marker == 0xEF || marker == 0xFE) {
                PdfPaper.fill(bytes, at + 4, Math.max(at + 4, end));
            }
            at = end;
        }
        return at;
    }
}
