package club.parcours.curriculum;

/**
 * A piece of plain text and the language it is really written in, which is the fallback language where a translation
 * is missing.
 *
 * @param value    plain text, never HTML
 * @param language BCP 47 tag for the {@code lang} attribute
 */
public record Text(String value, String language) {

    /** Whether this text is written in the language that was asked for. */
    public boolean isIn(String wanted) {
        return language.equals(wanted);
    }

    @Override
    public String toString() {
        return value;
    }
}
