package club.parcours.portfolio;

import club.parcours.files.FileView;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the form of a note sent, as it was typed. */
record NoteForm(Map<String, String> fields) {
    static final String FILE = "file";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_NUMBER = 9;

    static NoteForm of(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new HashMap<>();
        form.forEach((name, values) -> fields.put(name, values.get(0)));
        return new NoteForm(fields);
    }

    /** @param receive takes the bytes of a file and says what they became; nothing if they cannot be taken */
    static NoteForm of(List<EntityPart> parts, Function<byte[], Optional<FileView>> receive) {
        Map<String, String> fields = new HashMap<>();
        for (EntityPart part : parts) {
            byte[] content = content(part);
            if (part.getFileName().isEmpty()) {
                fields.putIfAbsent(part.getName(), new String(content, StandardCharsets.UTF_8));
            } else if (content.length > 0) {
                receive.apply(content).ifPresent(file -> fields.put(FILE, file.id().toString()));
            }
        }
        return new NoteForm(fields);
    }

    String text() {
        return typed(Note.TEXT);
    }

    String link() {
        return typed(WebLink.ADDRESS);
    }

    String linkTitle() {
        return typed(WebLink.TITLE);
    }

    /** The file that comes with it, if there is one and it was not left out again. */
    Optional<UUID> file() {
        return typed("drop").isEmpty() ? id(FILE) : Optional.empty();
    }

    /** Random name of the form as it was shown. */
    Optional<UUID> form() {
        return id("form");
    }

    /** Of the words it began with; -1 for none. */
    int version() {
        String typed = typed("version");
        return typed.matches("[0-9]{1," + LONGEST_NUMBER + "}") ? Integer.parseInt(typed) : -1;
    }

    private Optional<UUID> id(String name) {
        return Optional.of(typed(name)).filter(id -> ID.matcher(id).matches()).map(UUID::fromString);
    }

    private String typed(String name) {
        return fields.getOrDefault(name, "");
    }

    private static byte[] content(EntityPart part) {
        try (InputStream content = part.getContent()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
