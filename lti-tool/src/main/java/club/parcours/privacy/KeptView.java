package club.parcours.privacy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything kept about a person, in groups of lines to read. */
public record KeptView(List<Room> rooms) {
    /** What one room keeps; nothing, if it has no groups. */
    public record Room(String name, List<Group> groups) {}

    /**
     * Lines about one thing.
     *
     * @param names what it is, from the outside in; a number is the place in a list
     */
    public record Group(List<Name> names, List<Line> lines) {}

    /** The name of a thing: ours, with a word for it, or the curriculum's as it is. */
    public record Name(String text, boolean known) {}

    /**
     * A line.
     *
     * @param word whether there is a word for what is kept, as for a role
     * @param at   what is kept as a time, if it is one
     */
    public record Line(Name name, String text, boolean word, Optional<Instant> at) {}

    /** Names that say nothing to a person. */
    private static final Set<String> SILENT = Set.of("told", "given", "typed", "fields", "values", "files");
    /** Names there is a word for. */
    static final Set<String> NAMES = Set.of("lmsName", "callName", "language", "secondLanguage", "plainWords", "noticeVersion",
            "noticeLanguage", "noticeShown", "noticeUnderstood", "firstSeen",
            "lastSeen", "lmsIds", "courses", "title", "role", "steps", "entries", "earlier", "readings", "kind", "when", "place", "verbs",
            "proud", "kept", "shared", "text", "choice", "visibility", "writtenAt", "drafts", "answers", "savedAt", "submittedAt", "passed",
            "milestone", "points", "maximum", "complete", "state", "at", "reachedAt", "submissions", "attempt", "copy",
            "decisions", "decision", "judge", "replies", "advice", "reason", "decidedAboutOthers", "rulesChanged", "claims",
            "level", "side", "askedAt", "document", "received", "said", "segment", "face", "asked", "week", "voice",
            "photo", "competence", "selfLevel", "saidAt", "framework", "version", "code", "terms", "carried",
            "own", "until", "unheard", "fetched");
    /** What is kept that there is a word for. */
    static final Set<String> WORDS = Set.of("true", "false", "PARTICIPANT", "FACILITATOR", "CO_FACILITATOR", "MENTOR",
            "REFERENT", "GUEST", "ME", "GROUP", "ATTESTATION", "REACHED", "ALMOST", "NOT_YET", "WAITING", "SENT",
            "SUPERSEDED", "PARKED", "GOOD", "SO_SO", "NOT_FOR_ME", "ENTRY", "EXIT");

    /** @param rooms what {@link OwnData} gives */
    public static KeptView of(Map<String, Object> rooms) {
        return new KeptView(rooms.entrySet().stream().map(room -> {
            List<Group> groups = new ArrayList<>();
            collect(List.of(), room.getValue(), groups);
            return new Room(room.getKey(), groups);
        }).toList());
    }

    private static void collect(List<Name> names, Object value, List<Group> groups) {
        if (value instanceof Collection<?> many) {
            int place = 1;
            for (Object one : many) {
                collect(with(names, Integer.toString(place++)), one, groups);
            }
        } else if (value instanceof Map<?, ?> map) {
            List<Line> lines = new ArrayList<>();
            map.forEach((name, inside) -> text(inside).filter(text -> !text.isBlank())
                    .ifPresent(text -> lines.add(line(name.toString(), text))));
            if (!lines.isEmpty()) {
                groups.add(new Group(names, lines));
            }
            map.forEach((name, inside) -> {
                if (text(inside).isEmpty()) {
                    collect(with(names, name.toString()), inside, groups);
                }
            });
        }
    }

    /** One text, or a list of such. */
    private static Optional<String> text(Object value) {
        if (value instanceof Map<?, ?>) {
            return Optional.empty();
        }
        if (value instanceof Collection<?> many) {
            boolean plain = many.stream().noneMatch(one -> one instanceof Map<?, ?> || one instanceof Collection<?>);
            return plain ? Optional.of(many.stream().map(Object::toString).collect(Collectors.joining(", ")))
                    : Optional.empty();
        }
        return Optional.of(value.toString());
    }

    private static Line line(String name, String text) {
        return new Line(new Name(name, NAMES.contains(name)), text, WORDS.contains(text), instant(text));
    }

    private static List<Name> with(List<Name> names, String name) {
        List<Name> longer = new ArrayList<>(names);
        if (!SILENT.contains(name)) {
            longer.add(new Name(name, NAMES.contains(name)));
        }
        return longer;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
