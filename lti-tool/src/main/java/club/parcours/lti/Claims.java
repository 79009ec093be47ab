package club.parcours.lti;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;

/** The claims of a token, read by type: a claim of the wrong type is never taken for an absent one. */
record Claims(JsonObject object) {
    /** What every name of Core 1.3 begins with. */
    static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    /** What every name of Deep Linking 2.0 begins with. */
    static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    boolean has(String name) {
        return object.containsKey(name);
    }

    Optional<JsonValue> value(String name) {
        return Optional.ofNullable(object.get(name));
    }

    /** The text, if the claim is a text and not empty. */
    Optional<String> text(String name) {
        return value(name).flatMap(Claims::asText).filter(text -> !text.isEmpty());
    }

    Optional<BigDecimal> number(String name) {
        return object.get(name) instanceof JsonNumber number
                ? Optional.of(number.bigDecimalValue()) : Optional.empty();
    }

    static Optional<String> asText(JsonValue value) {
        return value instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
    }
}
