package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dates of an item: {@code available} and {@code submission} (Deep Linking 2.0, 3.1.5), each with a beginning, an end,
 * both or none.
 */
record ContentDates(Optional<OffsetDateTime> opens, Optional<OffsetDateTime> closes, Optional<OffsetDateTime> starts,
        Optional<OffsetDateTime> due) {

    /** Empty if one of them is no date with a time zone. */
    static Optional<ContentDates> of(JsonNode item) {
        try {
            return Optional.of(new ContentDates(at(item, "available", "startDateTime"), at(item, "available", "endDateTime"),
                    at(item, "submission", "startDateTime"), at(item, "submission", "endDateTime")));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> at(JsonNode item, String period, String end) {
        return Optional.ofNullable(item.path(period).get(end)).map(JsonNode::asText).map(OffsetDateTime::parse);
    }

    boolean inOrder() {
        return opens.isEmpty() || closes.isEmpty() || opens.get().isBefore(closes.get());
    }

    String words() {
        List<String> words = new ArrayList<>();
        opens.ifPresent(at -> words.add("open from " + at));
        closes.ifPresent(at -> words.add("open until " + at));
        starts.ifPresent(at -> words.add("handed in from " + at));
        due.ifPresent(at -> words.add("handed in until " + at));
        return String.join(", ", words);
    }
}
