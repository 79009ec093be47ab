package club.parcours.portfolio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of an entry as they are kept. */
final class Fields {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};

    private Fields() {}

    static String json(Map<String, List<String>> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, List<String>> ofJson(String json) {
        try {
            return JSON.readValue(json, FIELDS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored parts cannot be read", broken);
        }
    }
}
