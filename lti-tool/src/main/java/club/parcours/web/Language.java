package club.parcours.web;

import club.parcours.kernel.Viewer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A language one can choose.
 *
 * @param code BCP 47
 * @param ownName its name in itself, in its own script
 * @param direction {@code ltr} or {@code rtl}
 */
public record Language(String code, String ownName, String direction) implements Aloud.Sayable {
    /** Knows which languages are drafts in what a viewer reads beside the sentences of the tool. Asked once a page. */
    public interface Drafts {
        /** Those of the viewer's languages, by the tags the viewer has them under. */
        Set<String> of(Viewer viewer);
    }

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
