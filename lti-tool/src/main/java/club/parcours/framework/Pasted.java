package club.parcours.framework;

import club.parcours.kernel.Invalid;
import club.parcours.web.LightForm;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A table as a form brings it: as a file, or pasted.
 *
 * @param text    what was in it, to be given back
 * @param alone   whether nothing else is to stay
 * @param seen    the version of the draft that was before somebody's eyes
 * @param table   as it was read; empty if it could not be read at all
 * @param refused why it could not
 */
record Pasted(String text, boolean alone, int seen, Optional<Table> table, Optional<Invalid> refused) {
    private static final int NONSENSE = -1;

    /** @param known ids of the competences there are */
    static Pasted of(List<EntityPart> parts, Collection<String> known) {
        String pasted = "";
        boolean alone = false;
        int seen = NONSENSE;
        byte[] file = {};
        for (EntityPart part : parts) {
            byte[] content = content(part);
            String typed = new String(content, StandardCharsets.UTF_8);
            switch (part.getName()) {
                case "table" -> pasted = typed;
                case "alone" -> alone = typed.equals("true");
                case "version" -> seen = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : NONSENSE;
                case "file" -> file = part.getHeaders().containsKey(LightForm.LEFT_OUT) ? new byte[Table.LONGEST + 1] : content;
                default -> { }
            }
        }
        return read(new Pasted(pasted, alone, seen, Optional.empty(), Optional.empty()), file, known);
    }

    /** A file goes before what is pasted. */
    private static Pasted read(Pasted sent, byte[] file, Collection<String> known) {
        String text = sent.text;
        try {
            text = file.length == 0 ? text : Table.text(file);
            return new Pasted(text, sent.alone, sent.seen, Optional.of(Table.read(text, known)), Optional.empty());
        } catch (Invalid unreadable) {
            return new Pasted(text, sent.alone, sent.seen, Optional.empty(), Optional.of(unreadable));
        }
    }

    List<WrongLine> wrong() {
        return table.map(Table::wrong).orElse(List.of());
    }

    /** The entries. @throws Invalid on {@code table} unless all of it can be taken */
    List<Term> terms() {
        refused.ifPresent(why -> {
            throw why;
        });
        if (!wrong().isEmpty()) {
            throw new Invalid("table", "framework.table.wrong", wrong().size());
        }
        return table.orElseThrow().terms();
    }

    private static byte[] content(EntityPart part) {
        try (InputStream content = part.getContent()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
