package club.parcours.lti;

/**
 * Makes foreign text safe to keep and to show: no control characters, no lone surrogates, nothing that turns the
 * direction of the text around it, and no longer than agreed.
 *
 * @param limit in code points
 */
public record Text(int limit) {
    /** The text on one line. */
    public String line(String foreign) {
        StringBuilder clean = new StringBuilder();
        foreign.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !unwanted(c))
                .limit(limit)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** Whether the text would come out as it is. */
    public boolean isClean(String foreign) {
        return foreign.codePointCount(0, foreign.length()) <= limit && foreign.codePoints().noneMatch(Text::unwanted);
    }

    private static boolean unwanted(int c) {
        return Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF || turnsDirection(c);
    }

    /** Unicode property Bidi_Control. */
    private static boolean turnsDirection(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
