package club.parcours.lti;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON of strangers: UTF-8, one object, no name twice at any depth, not nested deeper than 20.
 *
 * <p>Two readers that disagree on a doubled name are how a checked claim and a used claim become two things.
 */
public final class StrictJson {
    private static final int DEEPEST = 20;

    private final JsonReaderFactory readers = Json.createReaderFactory(
            Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    /** The object, unless the bytes are anything else. */
    public Optional<JsonObject> object(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (!isOneObject(text)) {
                return Optional.empty();
            }
            try (JsonReader reader = readers.createReader(new StringReader(text))) {
                return Optional.of(reader.readObject());
            }
        } catch (CharacterCodingException | JsonException | NumberFormatException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /**
     * Looks before the parser does: it may suffer from depth, and it does not mind what follows the object.
     */
    private static boolean isOneObject(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return text.substring(i + 1).chars().allMatch(rest -> " \t\r\n".indexOf(rest) >= 0);
                }
            }
            if (depth > DEEPEST) {
                return false;
            }
        }
        return false;
    }
}
