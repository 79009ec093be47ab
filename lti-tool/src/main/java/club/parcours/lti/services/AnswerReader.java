package club.parcours.lti.services;

import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.services.ScoreOutcome.Kind;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what a platform's service answered: by its content, because content types are often wrong. */
final class AnswerReader {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_DIGITS = 400;

    private final Clock clock;

    AnswerReader(Clock clock) {
        this.clock = clock;
    }

    /** What an answer of this status means for us. */
    ScoreOutcome outcome(Answer answer) {
        Kind kind = kind(answer);
        Optional<Duration> wait = kind == Kind.TRY_LATER ? retryAfter(answer) : Optional.empty();
        return new ScoreOutcome(kind, OptionalInt.of(answer.status()), wait);
    }

    Optional<JsonObject> object(Answer answer) {
        return json(answer).filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }

    /** The objects of an array; of a lone object, that one. */
    Optional<List<JsonObject>> objects(Answer answer) {
        return json(answer).flatMap(value -> {
            if (value instanceof JsonArray array) {
                return Optional.of(array.stream().filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject).toList());
            }
            return value instanceof JsonObject object ? Optional.of(List.of(object)) : Optional.empty();
        });
    }

    Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text && !text.getString().isEmpty()
                ? Optional.of(text.getString()) : Optional.empty();
    }

    /** A number, or a text that is one. One like 1e999999999 is none: calculating with it takes all memory, or fails. */
    Optional<BigDecimal> number(JsonObject object, String name) {
        try {
            Optional<BigDecimal> number = object.get(name) instanceof JsonNumber json
                    ? Optional.of(json.bigDecimalValue())
                    : text(object, name).filter(text -> text.length() <= MOST_DIGITS).map(BigDecimal::new);
            return number.filter(read -> read.precision() <= MOST_DIGITS && Math.abs((long) read.scale()) <= MOST_DIGITS);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Kind kind(Answer answer) {
        return switch (answer.status()) {
            case 200, 201, 202, 204 -> Kind.DELIVERED;
            case 401 -> Kind.UNAUTHORISED;
            case 403 -> isRateLimit(answer) ? Kind.TRY_LATER : Kind.FORBIDDEN;
            case 404, 410 -> Kind.GONE;
            case 409, 412 -> Kind.CONFLICT;
            case 302, 303, 307, 408, 425, 429 -> Kind.TRY_LATER; // a redirect "for now", to a maintenance page for example
            case 300, 301, 304, 305, 308, 405, 406, 407, 411, 413, 414, 415, 417, 426, 428, 431 -> Kind.MISUNDERSTOOD;
            default -> answer.status() >= 500 ? Kind.TRY_LATER : Kind.REFUSED;
        };
    }

    /** Canvas says so with 403. */
    private static boolean isRateLimit(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8).contains("Rate Limit Exceeded");
    }

    /** Seconds or a date (RFC 9110, section 10.2.3). */
    private Optional<Duration> retryAfter(Answer answer) {
        return answer.first("Retry-After").map(String::strip).flatMap(this::duration)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private Optional<Duration> duration(String written) {
        if (written.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(written)));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonValue> json(Answer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readValue());
        } catch (RuntimeException e) {
            // Parsson has no type of its own for "too deeply nested"; whatever it dislikes is not an answer.
            return Optional.empty();
        }
    }
}
