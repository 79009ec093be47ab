package club.parcours.content;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What people's answers and points hang on is as it was in the book before: an id belongs to one thing for ever. Things may go, and new
 * ones may come with ids of their own.
 */
final class KeepsWord implements Check {
    private static final String OF_A_MODULE = "P?[MP]\\d+.*";

    private static final Set<String> FOR_EVER = Set.of("competences.yaml", "verbs.yaml", "survey.yaml");

    private final Book before;
    private final String version;
    /** By their ids, the files of the original language. */
    private final Map<String, Source> owners;

    KeepsWord(Book before) {
        this.before = before;
        this.version = before.programme().word("version");
        this.owners = originals(before).filter(source -> !source.word("id").isEmpty())
                .collect(Collectors.toMap(source -> source.word("id"), Function.identity(), (one, other) -> one));
    }

    private static Stream<Source> originals(Book book) {
        return book.all().stream().filter(source -> source.language().equals(book.fallback()) && !source.isBesideModules());
    }

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        if (source.file().equals(BookFiles.PROGRAMME)) {
            return Stream.concat(programme(source), told(source, book));
        }
        if (FOR_EVER.contains(source.file())) {
            return lost(source);
        }
        if (!source.language().equals(book.fallback()) || source.isBesideModules()) {
            return Stream.empty();
        }
        return Stream.of(renamed(source), reused(source), counted(source), parts(source), borrowed(source)).flatMap(s -> s);
    }

    private Stream<Finding> programme(Source source) {
        Map<String, String> folders = folders(before.programme());
        Stream<Finding> modules = source.front().path("modules").valueStream().filter(module -> folders.containsValue(
                        module.path("folder").asString("")) && !module.path("folder").asString("").equals(
                        folders.getOrDefault(module.path("id").asString(""), "")))
                .map(module -> source.at(module.path("folder"), "in the edition " + version
                        + " this folder is that of another module"));
        return Stream.concat(modules, before.fallback().equals(source.word("fallback")) ? Stream.empty()
                : Stream.of(source.at(source.front().path("fallback"), "the original language never changes: " + before.fallback())));
    }

    /** Steps of a life are shown in the words of the exercise in which one tells them. */
    private Stream<Finding> told(Source programme, Book book) {
        return originals(book).anyMatch(KeepsWord::isTimeline) ? Stream.empty() : originals(before).filter(KeepsWord::isTimeline)
                .map(was -> programme.at(programme.front().path("modules"), "steps that people told are shown in the words of "
                        + was.word("id") + ": an exercise of the kind timeline has to stay"));
    }

    private static boolean isTimeline(Source source) {
        return source.word("kind").equals("timeline");
    }

    /** People said things of each of them. */
    private Stream<Finding> lost(Source source) {
        Set<String> ids = source.ids().map(id -> id.asString("")).collect(Collectors.toSet());
        return before.find(source.file()).stream().flatMap(Source::ids).map(id -> id.asString("")).filter(id -> !ids.contains(id))
                .map(id -> source.atLine(1, id + " is gone: what people said with it is there, so it stays for ever"));
    }

    private static Map<String, String> folders(Source programme) {
        return programme.front().path("modules").valueStream().collect(Collectors.toMap(
                module -> module.path("id").asString(""), module -> module.path("folder").asString(""), (one, other) -> one));
    }

    private Stream<Finding> renamed(Source source) {
        return before.find(source.file()).map(was -> was.word("id"))
                .filter(id -> !id.isEmpty() && !id.equals(source.word("id"))).stream()
                .map(id -> source.at(source.front().path("id"), "an id never changes: in the edition " + version
                        + " this file is " + id + ". For something new, make a new file"));
    }

    /** The same id, and another kind of thing. */
    private Stream<Finding> reused(Source source) {
        return was(source).filter(was -> !was.word("kind").equals(source.word("kind"))).stream()
                .map(was -> source.at(source.front().path("kind"), "an id is never used again: in the edition " + version + " "
                        + source.word("id") + " is a " + was.word("kind")));
    }

    /** Gradebooks of LMSs have a column with these points. */
    private Stream<Finding> counted(Source source) {
        return was(source).map(was -> was.front().path("points"))
                .filter(points -> points.isInt() && !points.equals(source.front().path("points"))).stream()
                .map(points -> source.at(source.front().path("points"), "gradebooks know these points: in the edition " + version
                        + " they are " + points.asInt()));
    }

    /** A part of a sheet holds what was written or chosen in it. */
    private Stream<Finding> parts(Source source) {
        Map<String, String> types = was(source).stream().flatMap(was -> was.front().path("parts").valueStream())
                .collect(Collectors.toMap(part -> part.path("id").asString(""), part -> part.path("type").asString(""), (a, b) -> a));
        return source.front().path("parts").valueStream().filter(part -> types.containsKey(part.path("id").asString(""))
                        && !types.get(part.path("id").asString("")).equals(part.path("type").asString("")))
                .map(part -> source.at(part, "the answers to " + part.path("id").asString("") + " are there: in the edition "
                        + version + " its type is " + types.get(part.path("id").asString(""))));
    }

    /** An id of the book as a whole, which was in another file. */
    private Stream<Finding> borrowed(Source source) {
        return source.ids().filter(id -> id.asString("").matches(OF_A_MODULE)).flatMap(id -> owner(id).stream()
                .filter(was -> !was.word("id").equals(source.word("id")) && !was.file().equals(source.file()))
                .map(was -> source.at(id, "an id is never used again: in the edition " + version + " " + id.asString("")
                        + " is in " + was.file())));
    }

    private Optional<Source> owner(JsonNode id) {
        return before.owners().getOrDefault(before.fallback() + " " + id.asString(""), Set.of()).stream()
                .flatMap(file -> before.find(file).stream()).findFirst();
    }

    private Optional<Source> was(Source source) {
        return Optional.ofNullable(owners.get(source.word("id")));
    }
}
