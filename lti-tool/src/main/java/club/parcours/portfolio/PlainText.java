package club.parcours.portfolio;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What a person typed, without what nobody types: control characters, lone surrogates and signs that turn the writing
 * direction around for all that follows. Letters, emoji and line breaks stay.
 *
 * @param value in NFC, line breaks as {@code \n}, without blanks at either end
 */
public record PlainText(String value) {
    private static final int FIRST_OVERRIDE = 0x202A;
    private static final int LAST_OVERRIDE = 0x202E;

    /** Cleans whatever a form sent. */
    public static PlainText of(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(PlainText::isTyped)
                .forEach(kept::appendCodePoint);
        return new PlainText(Normalizer.normalize(kept, Normalizer.Form.NFC).strip());
    }

    /** Length as people count, an emoji being one. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Nothing instead of an empty text. */
    public Optional<String> ifAny() {
        return isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static boolean isTyped(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' || sign == '\t';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> sign < FIRST_OVERRIDE || sign > LAST_OVERRIDE;
            default -> true;
        };
    }
}
