package club.parcours.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * What is kept where something else was typed.
     *
     * @param text its words, if they are others
     * @param on   whether the line stands on the document, if it is switched otherwise
     */
    public record Kept(Optional<String> text, Optional<Boolean> on) {
        /** Other words, or none at all. */
        static Kept words(String text) {
            return new Kept(Optional.of(text), Optional.empty());
        }
    }

    /** What stands in a field; nothing if it is empty. */
    public String field(String id) {
        return fields.getOrDefault(id, "");
    }

    /** The same over what was kept then. */
    DocumentView over(int then) {
        return new DocumentView(kind, then, savedAt, language, layout, fields, parts);
    }

    /** What is kept here and was typed otherwise there: by field, and for a line by {@code text.} and its id. */
    Map<String, Kept> unlike(DocumentView typed) {
        Map<String, Kept> unlike = new HashMap<>();
        kind.fields().stream().map(Kind.Field::id).filter(id -> !field(id).equals(typed.field(id)))
                .forEach(id -> unlike.put(id, Kept.words(field(id))));
        Map<String, Choice> other = typed.lines().collect(Collectors.toMap(Choice::id, Function.identity(), (one, same) -> one));
        lines().filter(line -> other.containsKey(line.id())).forEach(line -> {
            Choice there = other.get(line.id());
            Kept kept = new Kept(Optional.of(line.text()).filter(text -> !text.equals(there.text())),
                    Optional.of(line.on()).filter(on -> on != there.on()));
            if (kept.text().isPresent() || kept.on().isPresent()) {
                unlike.put("text." + line.id(), kept);
            }
        });
        return unlike;
    }

    private Stream<Choice> lines() {
        return parts.stream().flatMap(part -> part.lines().stream());
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
