package club.parcours.content;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** No id stands twice in one list; an id that begins with its module stands once in the whole book. */
final class KeepsIds implements Check {
    private static final String OF_A_MODULE = "P?[MP]\\d+.*";

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        if (source.language().isEmpty() || source.namesOthers()) {
            return inOneList(source);
        }
        return Stream.concat(inOneList(source), elsewhere(source, book));
    }

    private Stream<Finding> inOneList(Source source) {
        return source.mappings().flatMap(JsonNode::valueStream).filter(JsonNode::isArray).flatMap(list -> {
            Set<String> seen = new HashSet<>();
            return list.valueStream().map(entry -> entry.path("id")).filter(JsonNode::isString)
                    .filter(id -> !seen.add(id.asString()))
                    .map(id -> source.at(id, "the id " + id.asString() + " stands twice in this list"));
        });
    }

    private Stream<Finding> elsewhere(Source source, Book book) {
        return source.ids().filter(id -> id.asString("").matches(OF_A_MODULE)).flatMap(id -> book.alsoIn(source, id.asString())
                .map(other -> source.at(id, "the id " + id.asString() + " is also in " + other)));
    }
}
