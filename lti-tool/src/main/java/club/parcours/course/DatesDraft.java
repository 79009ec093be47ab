package club.parcours.course;

import club.parcours.kernel.Invalid;
import club.parcours.lti.ContentItem.Dates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates of a link as they were typed: days of the organisation's time zone, empty text for none.
 *
 * @param opens  open from the beginning of that day
 * @param closes open to the end of that day
 * @param due    work is handed in by the end of that day
 */
public record DatesDraft(String opens, String closes, String due) {
    static final DatesDraft NONE = new DatesDraft("", "", "");
    static final String OPENS = "opens-";
    static final String CLOSES = "closes-";
    static final String DUE = "due-";

    private static final String WRONG = "course.picker.date.wrong";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Whether there is any. */
    public boolean given() {
        return !equals(NONE);
    }

    /** @throws Invalid on the field at fault, named by the stable address */
    Dates dates(String openPath, ZoneId zone) {
        Optional<LocalDate> from = day(OPENS + openPath, opens);
        Optional<LocalDate> to = day(CLOSES + openPath, closes);
        Optional<LocalDate> by = day(DUE + openPath, due);
        mustNotPrecede(from, to, CLOSES + openPath);
        mustNotPrecede(from, by, DUE + openPath);
        return new Dates(from.map(day -> day.atStartOfDay(zone).toInstant()), to.map(day -> end(day, zone)),
                by.map(day -> end(day, zone)));
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    private static void mustNotPrecede(Optional<LocalDate> from, Optional<LocalDate> day, String field) {
        if (from.isPresent() && day.filter(from.get()::isAfter).isPresent()) {
            throw new Invalid(field, "course.picker.date.before");
        }
    }

    private static Optional<LocalDate> day(String field, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!DAY.matcher(typed).matches()) {
            throw new Invalid(field, WRONG);
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noSuchDay) {
            throw new Invalid(field, WRONG);
        }
    }
}
