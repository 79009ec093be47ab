package club.parcours.folder;

import club.parcours.document.Printable;
import java.util.List;
import org.w3c.dom.Document;

/**
 * A proof folder, ready to be printed or listed.
 *
 * @param language BCP 47, of its headings; one that is read from the left
 * @param title    what it is
 * @param contents heading of the list of contents
 * @param name     whose it is
 * @param facts    about the course, the organisation and the day it was made
 * @param notes    what is not in it
 */
public record Folder(String language, String title, String contents, String name, List<String> facts,
        List<String> notes, List<Part> parts) implements Printable {

    /**
     * One table.
     *
     * @param id      as part of an address within the folder
     * @param columns their headings
     * @param nothing what to say where there is no row
     */
    public record Part(String id, String heading, List<String> columns, List<List<Cell>> rows, String nothing) {}

    /**
     * @param text     as it is read
     * @param language BCP 47, of the text; empty if nobody can say, as with a name
     * @param plain    as a program reads it: a day as {@code 2026-11-29}
     */
    public record Cell(String text, String language, String plain) {
        /** Where there is nothing to say. */
        static final Cell NONE = of("", "");

        private static final int SHORT = 20;

        /** Whether it is better not broken into two lines. */
        boolean isShort() {
            return text.length() <= SHORT;
        }

        static Cell of(String text, String language) {
            return new Cell(text, language, text);
        }
    }

    @Override
    public Document tree(Gauge gauge) {
        return new FolderTree(this, gauge::draws).build();
    }

    @Override
    public String toString() {
        return "Folder[" + title + "]";
    }
}
