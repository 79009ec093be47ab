package club.parcours.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How long we keep what people say of the book: until the end of the year after. What goes, goes on one day of the year, so that
 * nobody sees from its going when it was said.
 */
record Shelflife(Instant now) {
    /** The first day of which something is kept, in UTC. */
    LocalDate first() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfYear(1).minusYears(1);
    }

    Instant start() {
        return first().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
