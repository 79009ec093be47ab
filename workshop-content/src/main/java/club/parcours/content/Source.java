package club.parcours.content;

import com.networknt.schema.serialization.YamlMapperFactory;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;

/**
 * One content file as its author wrote it.
 *
 * @param file     path below the content folder
 * @param language the first folder, or empty for what stands outside the language folders
 * @param raw      the whole text
 * @param front    the settings
 * @param before   lines before the settings
 * @param body     the Markdown after the settings, or empty
 * @param bodyLine line on which the body begins
 * @param broken   why the settings could not be read
 */
record Source(String file, String language, String raw, JsonNode front, int before, String body, int bodyLine,
        Optional<Finding> broken) {
    private static final String FENCE = "---\n";

    static Source of(String file, String text) {
        String language = file.contains("/") ? file.substring(0, file.indexOf('/')) : "";
        return of(file, language, text.replace("\r\n", "\n"));
    }

    private static Source of(String file, String language, String raw) {
        if (!file.endsWith(".md")) {
            return settings(file, language, raw, raw, 0, "", 0);
        }
        int end = raw.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!raw.startsWith(FENCE) || end < 0) {
            Finding finding = new Finding(file, 1, "begin with a line '---', the settings, and a second line '---'");
            return new Source(file, language, raw, nothing(), 0, "", 0, Optional.of(finding));
        }
        String settings = raw.substring(FENCE.length(), end + 1);
        String body = raw.substring(end + 1 + FENCE.length());
        return settings(file, language, raw, settings, 1, body, lines(settings) + 3);
    }

    private static Source settings(String file, String language, String raw, String yaml, int before, String body,
            int bodyLine) {
        Optional<Finding> broken = syntax(file, yaml, before);
        JsonNode front = broken.isPresent() ? nothing() : tree(yaml);
        return new Source(file, language, raw, front, before, body, bodyLine, broken);
    }

    private static Optional<Finding> syntax(String file, String yaml, int before) {
        try {
            new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(yaml);
            return Optional.empty();
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1 + before).orElse(1);
            return Optional.of(new Finding(file, line, broken.getProblem()));
        } catch (YamlEngineException broken) {
            return Optional.of(new Finding(file, 1, broken.getMessage()));
        }
    }

    private static JsonNode tree(String yaml) {
        return JsonNodes.readTree(YamlMapperFactory.getInstance(), yaml, LocationJsonNodeFactoryFactory.getInstance());
    }

    private static JsonNode nothing() {
        return tree("{}");
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    boolean isBesideModules() {
        return file.indexOf('/') == file.lastIndexOf('/');
    }

    /** Whether its ids are those of other files. */
    boolean namesOthers() {
        return name().equals("paths");
    }

    /** The name without folders and ending: {@code exercise-sort}. */
    String name() {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    /** The path below the language folder. */
    String path() {
        return language.isEmpty() ? file : file.substring(language.length() + 1);
    }

    String word(String key) {
        return front.path(key).asString("");
    }

    /** Every mapping in the settings, the outermost first. */
    Stream<JsonNode> mappings() {
        return below(front).filter(JsonNode::isObject);
    }

    /** Every id in the settings. */
    Stream<JsonNode> ids() {
        return mappings().map(mapping -> mapping.get("id")).filter(Objects::nonNull);
    }

    /** Every string in the settings. */
    Stream<JsonNode> strings() {
        return below(front).filter(JsonNode::isString);
    }

    private static Stream<JsonNode> below(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(Source::below));
    }

    /** Something about this node; about the whole file if the node is not there. */
    Finding at(JsonNode node, String message) {
        int line = node.isMissingNode() ? 1 : before + JsonNodes.tokenStreamLocationOf(node).getLineNr();
        return new Finding(file, line, message);
    }

    Finding atLine(int line, String message) {
        return new Finding(file, line, message);
    }

    List<String> rawLines() {
        return raw.lines().toList();
    }
}
