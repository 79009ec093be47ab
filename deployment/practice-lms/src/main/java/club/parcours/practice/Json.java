package club.parcours.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * JSON in and out. Jackson rather than the reader inside jose4j: scores keep their exact decimals, a line item is
 * echoed with members nobody here knows, and the gradebook file is readable.
 */
final class Json {

    private final ObjectMapper mapper = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.WRITE_BIGDECIMAL_AS_PLAIN);

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    /** The text as a JSON object, or empty if it is none. */
    Optional<ObjectNode> readObject(String text) {
        try {
            JsonNode node = mapper.readTree(text);
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    String write(Object value) {
        return written(value, false);
    }

    String pretty(Object value) {
        return written(value, true);
    }

    private String written(Object value, boolean indented) {
        try {
            return indented ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value)
                    : mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + value.getClass(), e);
        }
    }
}
