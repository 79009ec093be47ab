package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * A score as Moodle understands it (Assignment and Grade Services 2.0, 3.4).
 *
 * @param user    the student's id
 * @param given   the points; empty if this score clears the grade, which every grading progress but FullyGraded does
 * @param maximum what the points are of; not positive gives 0
 * @param comment the comment, or empty text, which removes an earlier one
 * @param second  the timestamp cut to whole seconds
 */
record Score(String user, Optional<BigDecimal> given, BigDecimal maximum, String comment, Instant second) {

    /** An ISO date and time with a zone written as Z, +02:00 or +0200, or without one (then it is UTC). */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    /** The score in this body, or empty if Moodle would call the request bad. */
    static Optional<Score> from(ObjectNode body) {
        Optional<Instant> time = Optional.ofNullable(body.get("timestamp")).filter(JsonNode::isTextual)
                .flatMap(node -> time(node.textValue()));
        String user = body.path("userId").asText();
        String progress = body.path("gradingProgress").asText();
        JsonNode given = body.path("scoreGiven");
        JsonNode maximum = body.path("scoreMaximum");
        boolean points = !given.isMissingNode() && !given.isNull();
        Optional<BigDecimal> value = points ? number(given) : Optional.empty();
        Optional<BigDecimal> of = points ? number(maximum) : Optional.of(BigDecimal.ONE);
        if (time.isEmpty() || user.isEmpty() || progress.isEmpty() || body.path("activityProgress").asText().isEmpty()
                || points && value.isEmpty() || of.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Score(user, value.filter(number -> progress.equals("FullyGraded")), of.get(),
                body.path("comment").asText(""), time.get()));
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        if (!node.isNumber() && !node.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(node.asText().trim()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            TemporalAccessor parsed = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            Instant instant = parsed instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC)
                    : Instant.from(parsed);
            return Optional.of(instant.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
