package club.parcours.gradebook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Points of a maximum, and whether that is the end of it. */
@Embeddable
record Points(
        @Column(name = "points") BigDecimal given,
        @Column(name = "maximum") BigDecimal maximum,
        @Column(name = "complete") Boolean complete) {
    private static final int SCALE = 4;
    /** Platforms keep a few decimals of their own column's maximum. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.0006");

    Points {
        given = given.setScale(SCALE, RoundingMode.HALF_UP);
        maximum = maximum.setScale(SCALE, RoundingMode.HALF_UP);
    }

    static Points of(Achieved achieved) {
        return new Points(achieved.points(), achieved.maximum(), achieved.complete());
    }

    /** More of its maximum, or as much and reached. Rules never lower a score. */
    boolean betterThan(Points other) {
        int more = given.multiply(other.maximum).compareTo(other.given.multiply(maximum));
        return more > 0 && (complete || !other.complete) || more == 0 && complete && !other.complete;
    }

    boolean isNothing() {
        return given.signum() == 0;
    }

    /** Whether a platform's value is this one, whatever its column's maximum is. */
    boolean isShownAs(BigDecimal value, Optional<BigDecimal> ofMaximum) {
        BigDecimal whole = ofMaximum.filter(known -> known.signum() > 0).orElse(maximum);
        BigDecimal ours = given.divide(maximum, 6, RoundingMode.HALF_UP);
        return value.divide(whole, 6, RoundingMode.HALF_UP).subtract(ours).abs().compareTo(ROUNDING) <= 0;
    }
}
