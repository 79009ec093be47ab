package club.parcours.framework;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.Invalid.Message;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a framework is called.
 *
 * @param code     short, once in an organisation, never another afterwards; before the number of each version: {@code CLUB-2}
 * @param language BCP 47, in which its words are written
 */
public record Naming(String title, String code, String language) {
    static final int TITLE = 80;
    static final int CODE = 12;

    /** Those that everybody knows, so that no version is taken for one of theirs. */
    private static final Set<String> OTHERS = Set.of("BOUSSOLE", "KC", "KC2006", "KC2018", "RECTEC", "ESCO", "ROME", "CECR", "DIGCOMP");

    /**
     * The same, fit to be kept.
     *
     * @param offered languages one can choose
     * @throws Invalid on every field at fault
     */
    Naming checked(Collection<String> offered) {
        Naming neat = new Naming(Term.neat(title), code.strip().toUpperCase(Locale.ROOT), language);
        Map<String, Message> wrong = new LinkedHashMap<>();
        if (neat.title.isEmpty()) {
            wrong.put("title", new Message("framework.title-missing"));
        } else if (neat.title.length() > TITLE) {
            wrong.put("title", new Message("framework.title-long", neat.title.length(), TITLE));
        }
        if (!neat.code.matches("[A-Z][A-Z0-9]{1," + (CODE - 1) + "}")) {
            wrong.put("short", new Message("framework.short-wrong", CODE));
        } else if (OTHERS.contains(neat.code)) {
            wrong.put("short", new Message("framework.short-taken", neat.code));
        }
        if (!offered.contains(language)) {
            wrong.put("language", new Message("framework.language-missing"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return neat;
    }
}
