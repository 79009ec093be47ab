package club.parcours.content;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A recording has its file, and says words of the book in its language; every file is said to be one. */
final class HasRecordings implements Check {
    /** The file in a language's folder that says what was recorded. */
    static final String NAME = "recordings";
    /** Nobody says them. */
    private static final Pattern PICTURES = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        if (source.file().equals(BookFiles.PROGRAMME)) {
            return strays(source, book);
        }
        return isRecordings(source) ? Stream.concat(silent(source, book), foreign(source, book)) : Stream.empty();
    }

    static boolean isRecordings(Source source) {
        return source.isBesideModules() && source.name().equals(NAME);
    }

    private static Stream<Finding> silent(Source source, Book book) {
        return source.front().path(NAME).valueStream().map(one -> one.path("id"))
                .filter(id -> !book.sounds().contains(file(source.language(), id)))
                .map(id -> source.at(id, "there is no file " + file(source.language(), id)));
    }

    private static Stream<Finding> foreign(Source source, Book book) {
        Set<String> ours = book.all().stream().filter(other -> other.language().equals(source.language()) && other != source)
                .flatMap(other -> Stream.concat(other.strings().map(JsonNode::asString), Stream.of(other.body())))
                .map(words -> new Letters(PICTURES.matcher(words).replaceAll("")).alone()).collect(Collectors.toSet());
        return source.front().path(NAME).valueStream().map(one -> one.path("says"))
                .filter(says -> !ours.contains(new Letters(says.asString("")).alone()))
                .map(says -> source.at(says, "no text of the book says this in " + source.language()));
    }

    private static Stream<Finding> strays(Source programme, Book book) {
        Set<String> known = new HashSet<>();
        book.all().stream().filter(HasRecordings::isRecordings).forEach(source -> source.front().path(NAME).valueStream()
                .forEach(one -> known.add(file(source.language(), one.path("id")))));
        return book.sounds().stream().filter(sound -> !known.contains(sound)).sorted()
                .map(sound -> programme.atLine(1, sound + " is in no " + NAME + ".yaml"));
    }

    private static String file(String language, JsonNode id) {
        return language + "/" + NAME + "/" + id.asString("") + ".ogg";
    }
}
