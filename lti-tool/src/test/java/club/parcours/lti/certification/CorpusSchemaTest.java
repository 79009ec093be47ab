package club.parcours.lti.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the corpus obeys schema.json: a misspelt member would be a case that tests nothing. */
class CorpusSchemaTest {
    private static final Path CORPUS = corpus();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(CORPUS.resolve("schema.json")), InputFormat.JSON);

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.endsWith("schema.json"))
                    .map(CORPUS::relativize).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_obeys_the_schema(Path file) {
        assertThat(findings(text(CORPUS.resolve(file)))).isEmpty();
    }

    @Test
    void all_kinds_of_files_are_looked_at() throws IOException {
        assertThat(files().map(Path::toString)).contains("keys.json", "registrations.json", "bases.json")
                .anyMatch(file -> file.startsWith("launch")).anyMatch(file -> file.startsWith("login"))
                .anyMatch(file -> file.startsWith("services"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"title\":               | \"titel\":",
        "\"outcome\": \"accept\"  | \"outcome\": \"accepted\"",
        "\"op\": \"replace\"      | \"op\": \"change\"",
        "\"version\": 1          | \"version\": 2",
        "\"http\": 303           | \"http\": \"303\"",
    })
    void a_planted_mistake_is_found(String right, String wrong) {
        String text = text(CORPUS.resolve("launch/claims.json"));
        assertThat(text).contains(right);

        assertThat(findings(text.replaceFirst(right, wrong))).isNotEmpty();
    }

    private static List<String> findings(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
    }

    private static Path corpus() {
        try {
            return Path.of(Objects.requireNonNull(CorpusSchemaTest.class.getResource("/corpus/schema.json")).toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
