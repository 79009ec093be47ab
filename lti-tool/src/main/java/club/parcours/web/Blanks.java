package club.parcours.web;

import java.util.Optional;

/**
 * A text with blanks, such as {@code {0} / {1}}. Words and small numbers, which are nearly all that is put into one, are put
 * there without the work of a {@link java.text.MessageFormat}, which a table of hundreds of cells feels.
 */
record Blanks(String text) {
    private static final int WITHOUT_GROUPS = 1000;
    private static final int WIDTH = "{0}".length();

    /** The text as a MessageFormat would have it; empty where that has more to do than to put words in their places. */
    Optional<String> filled(Object... arguments) {
        if (text.indexOf('\'') >= 0) {
            return Optional.empty();
        }
        StringBuilder filled = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            String word = text.startsWith("}", open + 2) ? word(text.charAt(open + 1) - '0', arguments) : "";
            if (word.isEmpty()) {
                return Optional.empty();
            }
            filled.append(text, from, open).append(word);
            from = open + WIDTH;
        }
        return Optional.of(filled.append(text, from, text.length()).toString());
    }

    private static String word(int place, Object... arguments) {
        if (place < 0 || place >= arguments.length) {
            return "";
        }
        Object argument = arguments[place];
        if (argument instanceof Integer || argument instanceof Long) {
            long number = ((Number) argument).longValue();
            return number >= 0 && number < WITHOUT_GROUPS ? Long.toString(number) : "";
        }
        return argument instanceof String word ? word : "";
    }
}
