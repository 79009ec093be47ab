package club.parcours.gradebook;

import static java.time.temporal.ChronoUnit.MILLIS;

import club.parcours.lti.services.Result;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stood in the LMS's gradebook when somebody asked.
 *
 * @param maximum of the column there; some platforms do not tell it
 */
@Embeddable
record Seen(
        @Enumerated(EnumType.STRING) @Column(name = "seen_what") What what,
        @Column(name = "seen_points") @Nullable BigDecimal points,
        @Column(name = "seen_maximum") @Nullable BigDecimal maximum,
        @Column(name = "seen_at") Instant at) {
    private static final int SCALE = 4;
    private static final BigDecimal LARGEST = new BigDecimal("9999999");

    enum What {
        /** There is a grade. */
        GRADE,
        /** There is none, or no column. */
        NOTHING,
        /** The LMS does not let us look. */
        CLOSED,
        /** The LMS does not answer, or not so that we understand it. */
        UNREACHABLE
    }

    static Seen without(What what, Instant now) {
        return new Seen(what, null, null, now.truncatedTo(MILLIS));
    }

    /** A missing score is no grade: some platforms leave out a zero (lti.md, AGS-11). */
    static Seen of(Optional<Result> result, Instant now) {
        Optional<BigDecimal> points = result.flatMap(Result::score);
        if (points.isEmpty()) {
            return without(What.NOTHING, now);
        }
        Optional<BigDecimal> maximum = result.flatMap(Result::maximum);
        if (!fits(points.get()) || maximum.filter(told -> !fits(told) || told.signum() <= 0).isPresent()) {
            return without(What.UNREACHABLE, now);
        }
        return new Seen(What.GRADE, points.get().setScale(SCALE, RoundingMode.HALF_UP),
                maximum.map(told -> told.setScale(SCALE, RoundingMode.HALF_UP)).orElse(null), now.truncatedTo(MILLIS));
    }

    private static boolean fits(BigDecimal number) {
        return number.abs().compareTo(LARGEST) <= 0;
    }

    SeenView view(Points ours) {
        boolean same = what == What.GRADE && ours.isShownAs(points, Optional.ofNullable(maximum));
        return new SeenView("gradebook.seen." + what.name().toLowerCase(Locale.ROOT), Optional.ofNullable(points),
                Optional.ofNullable(maximum), same, at);
    }
}
