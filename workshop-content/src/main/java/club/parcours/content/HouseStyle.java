package club.parcours.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How the book is written for those who learn a language: our own is held to it, and authors of editions are told it as hints. */
final class HouseStyle {
    private final List<Check> all = List.of(new SaysVous(), new HasShortSentences(), new HasEasyWords());

    Stream<Finding> of(Source source, Book book) {
        return source.broken().isPresent() ? Stream.empty() : all.stream().flatMap(check -> check.findings(source, book));
    }

    Stream<Finding> of(Book book) {
        return book.all().stream().flatMap(source -> of(source, book));
    }

    /** Whether a file belongs to a module that is on paths for professionals alone. */
    static boolean isForProfessionals(Source source, Book book) {
        String folder = source.path().contains("/") ? source.path().substring(0, source.path().indexOf('/')) : "";
        return book.programme().front().path("modules").valueStream()
                .filter(module -> module.path("folder").asString("").equals(folder))
                .anyMatch(module -> audiences(module.path("id").asString(""), book).equals(Set.of("professionals")));
    }

    private static Set<String> audiences(String module, Book book) {
        return book.find("paths.yaml").stream().flatMap(paths -> paths.front().path("paths").valueStream())
                .filter(path -> path.path("sessions").valueStream().flatMap(JsonNode::valueStream)
                        .anyMatch(id -> id.asString("").equals(module)))
                .map(path -> path.path("audience").asString("")).collect(Collectors.toSet());
    }
}
