package club.parcours.portfolio;

import club.parcours.files.SentForm;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the form of a note sent, as it was typed. */
record NoteForm(Map<String, String> fields) {
    static final String FILE = "file";
    private static final int LONGEST_NUMBER = 9;

    static NoteForm of(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new HashMap<>();
        form.forEach((name, values) -> fields.put(name, values.get(0)));
        return new NoteForm(fields);
    }

    /** A file that came with it takes the place of one that was sent before. */
    static NoteForm of(SentForm sent) {
        Map<String, String> fields = new HashMap<>();
        sent.fields().forEach((name, values) -> fields.put(name, values.get(0)));
        sent.files().forEach(file -> fields.put(FILE, file.id().toString()));
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
        return SentForm.id(typed(name));
    }

    private String typed(String name) {
        return fields.getOrDefault(name, "");
    }
}
