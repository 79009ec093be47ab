package club.parcours.kernel;

import java.util.List;
import java.util.Map;

/**
 * What was sent cannot be taken as it is. Each field at fault has a message key with arguments, shown at the field; what the person wrote
 * is given back to them unchanged.
 */
public class Invalid extends RuntimeException {
    private final Map<String, Message> fields;

    /** A sentence in the message bundles, with its arguments. */
    public record Message(String key, List<Object> arguments) {
        public Message(String key, Object... arguments) {
            this(key, List.of(arguments));
        }
    }

    /** @param fields name of the field → what is wrong with it; never empty */
    public Invalid(Map<String, Message> fields) {
        super("invalid: " + fields.keySet());
        this.fields = Map.copyOf(fields);
    }

    /** One field at fault. */
    public Invalid(String field, String messageKey, Object... arguments) {
        this(Map.of(field, new Message(messageKey, arguments)));
    }

    public Map<String, Message> fields() {
        return fields;
    }
}
