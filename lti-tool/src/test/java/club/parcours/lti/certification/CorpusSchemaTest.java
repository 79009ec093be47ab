package club.parcours.lti.certification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Members of a case have the names of schema.json: a misspelt one would be a case that tests nothing. The whole schema
 * is for editors; a validator for it does not run beside the server's version of Jackson.
 */
class CorpusSchemaTest {
    private static final JsonObject SCHEMA = schema();

    static Stream<Case> cases() {
        Corpus corpus = new Corpus();
        return Stream.of("launch", "login").flatMap(suite -> corpus.cases(suite).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void every_member_of_a_case_is_one_that_the_schema_knows(Case row) {
        assertThat(row.json().keySet()).isSubsetOf(known("case"));
        row.json().forEach((name, value) -> {
            if (value.getValueType() == JsonValue.ValueType.OBJECT) {
                assertThat(value.asJsonObject().keySet()).as(name).isSubsetOf(known(name));
            }
        });
    }

    private static Set<String> known(String part) {
        JsonObject definitions = SCHEMA.getJsonObject("$defs");
        JsonObject named = definitions.containsKey(part) ? definitions.getJsonObject(part)
                : definitions.getJsonObject("case").getJsonObject("properties").getJsonObject(part);
        return named.getJsonObject("properties").keySet();
    }

    private static JsonObject schema() {
        try {
            Path file = Path.of(
                    Objects.requireNonNull(CorpusSchemaTest.class.getResource("/corpus/schema.json")).toURI());
            return Corpus.parsed(Files.readString(file));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
