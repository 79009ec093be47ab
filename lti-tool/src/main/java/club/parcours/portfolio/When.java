package club.parcours.portfolio;

import java.util.Optional;

/**
 * When a step was, as precisely as the person wants to say.
 *
 * @param time {@code before on-the-way here year unknown}
 * @param year four digits, only with {@code year}
 */
public record When(String time, Optional<Integer> year) {
    /** The time that asks for a number. */
    public static final String YEAR = "year";

    /** @throws IllegalArgumentException if a year comes without the time {@code year}, or the other way round */
    public When {
        if (year.isPresent() != time.equals(YEAR)) {
            throw new IllegalArgumentException("a year goes with the time 'year' and with no other");
        }
    }
}
