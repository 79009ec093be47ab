package club.parcours.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document with all that could stand on it.
 *
 * @param version to send back with a change; {@link #NEVER} before the first
 * @param savedAt when it was last kept
 * @param fields  what only the document needs, by the id of the field
 * @param parts   where there is something to choose from
 */
public record DocumentView(Kind kind, int version, Optional<Instant> savedAt, String language, String layout,
        Map<String, String> fields, List<Part> parts) {
    /** The version of what was never kept. */
    public static final int NEVER = -1;

    /** Lines of one block. */
    public record Part(Block block, List<Choice> lines) {}

    /**
     * A line to switch on or off.
     *
     * @param text    as it stands on the document
     * @param hidden  whether it is private in the portfolio, and was not written for this document
     * @param changed whether it reads otherwise than in the portfolio
     */
    public record Choice(String id, String text, String language, boolean on, boolean hidden, boolean changed,
            List<Paper.Words> below) {}

    /** What stands in a field; nothing if it is empty. */
    public String field(String id) {
        return fields.getOrDefault(id, "");
    }

    static DocumentView of(Kind kind, int version, Optional<Instant> savedAt, Told told, List<Offer> offers) {
        List<Part> parts = Block.of(kind).stream().map(block -> new Part(block, offers.stream()
                .filter(line -> line.block() == block).map(line -> choice(told, line)).toList()))
                .filter(part -> !part.lines().isEmpty()).toList();
        return new DocumentView(kind, version, savedAt, told.language(), told.layout(), told.fields(), parts);
    }

    private static Choice choice(Told told, Offer line) {
        return new Choice(line.id(), told.text(line), line.language(), told.has(line), line.hidden(),
                told.texts().containsKey(line.id()), line.below());
    }
}
