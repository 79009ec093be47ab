package club.parcours.web;

import java.util.Locale;

/**
 * One line of the self-test.
 *
 * @param line    message key of what was tried
 * @param verdict how it went
 * @param outcome which sentence says so: the key {@code line.outcome}
 * @param detail  stands in that sentence where it has a place for it; nothing personal
 */
public record Finding(String line, Verdict verdict, String outcome, Object detail) {
    /** How it went, with the icon that says so beside the words. */
    public enum Verdict {
        GOOD("circle-check"), PARTLY("alert-triangle"), BAD("circle-x");

        private final String icon;

        Verdict(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        /** The end of message keys and class names. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Finding good(String line, Object detail) {
        return new Finding(line, Verdict.GOOD, "good", detail);
    }

    public static Finding partly(String line, String outcome, Object detail) {
        return new Finding(line, Verdict.PARTLY, outcome, detail);
    }

    public static Finding bad(String line, String outcome, Object detail) {
        return new Finding(line, Verdict.BAD, outcome, detail);
    }

    /** Message key of the sentence: what it means, and what to change. */
    public String sentence() {
        return line + "." + outcome;
    }
}
