package club.parcours.exercise;

import club.parcours.files.FileView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what a browser sent: the fields of the exercise, without those of the form itself. */
@ApplicationScoped
class Forms {
    private static final Set<String> OF_THE_FORM = Set.of("csrf", "form", "version", "back");

    /** Reads a form that may bring files; see {@link #sheet(List, String, Function)}. */
    Sheet sheet(List<EntityPart> parts, Function<byte[], Optional<FileView>> receive) {
        return sheet(parts, "", receive);
    }

    /**
     * Reads a form that may bring files.
     *
     * @param prefix  what the name of a field for a file begins with
     * @param receive takes the bytes of a file and says what they became; nothing if they cannot be taken
     */
    Sheet sheet(List<EntityPart> parts, String prefix, Function<byte[], Optional<FileView>> receive) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (EntityPart part : parts) {
            byte[] content = content(part);
            if (part.getFileName().isEmpty() && !OF_THE_FORM.contains(part.getName())) {
                fields.computeIfAbsent(part.getName(), name -> new ArrayList<>()).add(new String(content, StandardCharsets.UTF_8));
            } else if (part.getFileName().isPresent() && content.length > 0) {
                receive.apply(content).ifPresent(file ->
                        fields.put(prefix + file.kind().name().toLowerCase(Locale.ROOT), List.of(file.id().toString())));
            }
        }
        return new Sheet(fields);
    }

    private static byte[] content(EntityPart part) {
        try (InputStream content = part.getContent()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
