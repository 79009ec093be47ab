package club.parcours.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** {@code $when} in templates: instants in the reader's zone and language. */
public record When(Locale locale, ZoneId zone) {
    When(String language, ZoneId zone) {
        this(Language.locale(language), zone);
    }

    /** "14 h 02" in French, "14:02" elsewhere; French sets no-break spaces. */
    public String time(Instant at) {
        String pattern = locale.getLanguage().equals("fr") ? "H'\u00a0h\u00a0'mm" : "HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
    }

    /** "25 novembre 2026". */
    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    /** "25 novembre 2026". */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /** Day and time. */
    public String at(Instant at) {
        return day(at) + ", " + time(at);
    }
}
