package club.parcours.web;

import java.util.Locale;
import java.util.Optional;

/**
 * A language one can choose.
 *
 * @param code BCP 47
 * @param ownName its name in itself, in its own script
 * @param direction {@code ltr} or {@code rtl}
 */
public record Language(String code, String ownName, String direction) implements Aloud.Sayable {
    @Override
    public String value() {
        return ownName;
    }

    @Override
    public String language() {
        return code;
    }

    @Override
    public Optional<Aloud.Sayable> beside() {
        return Optional.empty();
    }

    /**
     * How days and numbers are written in a language: in Latin digits everywhere, as on all papers in France. Dari is
     * known to Java as the Persian of Afghanistan.
     */
    public static Locale locale(String code) {
        return Locale.forLanguageTag((code.equals("prs") ? "fa-AF" : code) + "-u-nu-latn");
    }
}
