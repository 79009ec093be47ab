package club.parcours.launch;

import java.util.List;
import java.util.Map;

/** A form that carries somebody on: its address and its hidden fields. */
public record FormView(String action, List<Field> fields) {
    /** A hidden field. */
    public record Field(String name, String value) {}

    static FormView of(String action, Map<String, String> fields) {
        return new FormView(action, fields.entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue())).toList());
    }

    static FormView ofAll(String action, Map<String, List<String>> fields) {
        return new FormView(action, fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value))).toList());
    }

    @Override
    public String toString() {
        return "FormView[" + action + "]";
    }
}
