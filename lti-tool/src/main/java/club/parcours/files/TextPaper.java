package club.parcours.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A plain text in UTF-8. What a browser or a desk would take for a page, a script or a letter with files is none. */
record TextPaper(byte[] file) {
    private static final String MARK = "\uFEFF";
    private static final Pattern PAGE = Pattern.compile("(?i)%pdf-|<\\s*[!?/]?\\s*(?:doctype|xml|php|html|head|body|script"
            + "|svg|math|iframe|frameset"
            + "|object|embed|applet|img|image|video|audio|meta|link|style|base|form|input|button|template|table|div|span|p|a|x"
            + "|entity|element|wddx|rdf|mjml|details|marquee|h[1-6])(?![\\w@.])");
    private static final Pattern BEGINS = Pattern.compile("(?i)\\s*(?:#!|\\{\\\\rtf|%!ps|%pdf|@echo|rem\\s|\\[internetshortcut"
            + "|\\[autorun"
            + "|mime-version:|content-type:|received:|return-path:|begin:v|gif8|[cfz]ws[^a-z]|x5o!p)");

    /** @return nothing if it is no text */
    Optional<Checked> check() {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
        String plain = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        if (plain.isBlank() || plain.codePoints().anyMatch(TextPaper::strange) || BEGINS.matcher(plain).lookingAt()
                || PAGE.matcher(plain).find()) {
            return Optional.empty();
        }
        return Optional.of(new Checked(Kind.DOCUMENT, "text/plain;charset=utf-8", 0, plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs nobody types, and those that turn the direction around for what follows. */
    private static boolean strange(int sign) {
        return Character.isISOControl(sign) && "\n\r\t\f".indexOf(sign) < 0 || sign >= 0x202A && sign <= 0x202E
                || Character.getType(sign) == Character.UNASSIGNED;
    }
}
