package club.parcours.content;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the folder {@code schema}, by name. */
final class Schemas {
    private static final String PREFIX = "urn:parcours:schema:";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(id -> id.startsWith(PREFIX) ? text(id.substring(PREFIX.length())) : null));

    boolean has(String name) {
        return Schemas.class.getResource(file(name)) != null;
    }

    Stream<Error> errors(String name, JsonNode node) {
        return registry.getSchema(SchemaLocation.of(PREFIX + name)).validate(node).stream();
    }

    /** The keys that hold words for people, and so are translated. */
    Set<String> textKeys() {
        JsonNode part = registry.getSchema(SchemaLocation.of(PREFIX + "translation")).getSchemaNode()
                .path("$defs").path("part").path("properties");
        return part.propertyStream()
                .filter(property -> property.getValue().path("$ref").asString("").endsWith("/text"))
                .map(property -> property.getKey()).collect(Collectors.toSet());
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(file(name)), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String file(String name) {
        return "/schema/" + name + ".json";
    }
}
