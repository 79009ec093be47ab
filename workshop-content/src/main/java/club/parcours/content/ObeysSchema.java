package club.parcours.content;

import com.networknt.schema.Error;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The settings have the keys and values that the schema of their kind asks for. */
record ObeysSchema(Schemas schemas) implements Check {

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        if (source.broken().isPresent()) {
            return source.broken().stream();
        }
        String schema = name(source, book);
        return schemas.has(schema)
                ? schemas.errors(schema, source.front()).map(error -> finding(source, error))
                : Stream.of(source.at(source.front().path("kind"),
                        "there is no schema for the kind '" + source.word("kind") + "'"));
    }

    private static String name(Source source, Book book) {
        if (source.language().isEmpty()) {
            return source.name();
        }
        if (HasRecordings.isRecordings(source)) {
            return HasRecordings.NAME;
        }
        if (!book.isOriginal(source) || source.isBesideModules()) {
            return "translation";
        }
        return source.name().startsWith("exercise-") ? "exercise-" + source.word("kind") : source.name();
    }

    private static Finding finding(Source source, Error error) {
        JsonNode place = Optional.ofNullable(error.getProperty())
                .map(property -> error.getInstanceNode().get(property))
                .orElse(error.getInstanceNode());
        return source.at(place, error.getInstanceLocation() + " " + error.getMessage());
    }
}
