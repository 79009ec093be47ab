package club.parcours.exercise;

import club.parcours.files.SentForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what a browser sent: the fields of the exercise, without those of the form itself. */
@ApplicationScoped
class Forms {
    /** The button that goes back, and hands nothing in. */
    static final String LATER = "later";

    private static final Set<String> OF_THE_FORM = Set.of("csrf", "form", "version", "back", "window", LATER);

    /**
     * A form that brought files.
     *
     * @param prefix what the name of a field for a file begins with
     */
    Sheet sheet(SentForm sent, String prefix) {
        Map<String, List<String>> fields = new LinkedHashMap<>(sent.fields());
        fields.keySet().removeAll(OF_THE_FORM);
        sent.files().forEach(file ->
                fields.put(prefix + file.kind().name().toLowerCase(Locale.ROOT), List.of(file.id().toString())));
        return new Sheet(fields);
    }

    Sheet sheet(MultivaluedMap<String, String> form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (!OF_THE_FORM.contains(name)) {
                fields.put(name, List.copyOf(values));
            }
        });
        return new Sheet(fields);
    }
}
