package club.parcours.practice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the gradebook.
 *
 * @param column   id of the column
 * @param user     id of the student
 * @param raw      what the tool's last score came to, in points of the column; absent if it cleared the grade
 * @param comment  the last score's comment, or empty text
 * @param time     the last score's timestamp in whole seconds; absent if no score ever came
 * @param byHand   what a teacher put instead; absent if nobody did
 */
public record Grade(String column, String user, @Nullable BigDecimal raw, String comment, @Nullable Instant time,
        @Nullable ByHand byHand) {

    /** A teacher's own grade. */
    public record ByHand(BigDecimal value, String comment, Instant time) {
    }

    static Grade none(String column, String user) {
        return new Grade(column, user, null, "", null, null);
    }

    /** When the tool last sent a score, by its own timestamp. */
    public Optional<Instant> scored() {
        return Optional.ofNullable(time);
    }

    /** The teacher's grade, if there is one. */
    public Optional<ByHand> overridden() {
        return Optional.ofNullable(byHand);
    }

    /** The grade that counts: the teacher's, else the tool's within 0 and the column's maximum. */
    public Optional<BigDecimal> result(BigDecimal maximum) {
        return overridden().map(ByHand::value).or(() -> Optional.ofNullable(raw))
                .map(value -> value.max(BigDecimal.ZERO).min(maximum));
    }

    /** The comment that goes with {@link #result}. */
    public String remark() {
        return overridden().map(ByHand::comment).orElse(comment);
    }

    Grade scored(Optional<BigDecimal> value, String newComment, Instant when) {
        return new Grade(column, user, value.orElse(null), newComment, when, byHand);
    }

    Grade taught(Optional<ByHand> correction) {
        return new Grade(column, user, raw, comment, time, correction.orElse(null));
    }

    Grade rescaled(@Nullable BigDecimal newRaw) {
        return new Grade(column, user, newRaw, comment, time, byHand);
    }
}
