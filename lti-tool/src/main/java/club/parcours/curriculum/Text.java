package club.parcours.curriculum;

import club.parcours.web.Aloud.Sayable;
import java.util.Optional;

/**
 * A piece of plain text and the language it is really written in, which is the fallback language where a translation
 * is missing.
 *
 * @param value    plain text, never HTML
 * @param language BCP 47 tag for the {@code lang} attribute
 * @param beside   the same in the reader's second language, where it is written in that
 */
public record Text(String value, String language, Optional<Text> beside) implements Sayable {
    /** In one language only. */
    public Text(String value, String language) {
        this(value, language, Optional.empty());
    }

    /** Whether this text is written in the language that was asked for. */
    public boolean isIn(String wanted) {
        return language.equals(wanted);
    }

    @Override
    public String toString() {
        return value;
    }
}
