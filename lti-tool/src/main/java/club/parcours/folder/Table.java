package club.parcours.folder;

import club.parcours.folder.Folder.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder as a table that programs for tables open: UTF-8 with a mark, semicolons, the part in the first column. What
 * begins like a formula is put so that it is none.
 */
final class Table {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private final Folder folder;

    Table(Folder folder) {
        this.folder = folder;
    }

    byte[] bytes() {
        Stream<String> head = Stream.of(line(List.of(folder.title(), folder.name())), line(folder.facts()));
        return (MARK + Stream.concat(head, folder.parts().stream().flatMap(Table::lines)).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> lines(Part part) {
        return Stream.concat(Stream.of("\r\n" + line(after(part, part.columns()))), part.rows().stream()
                .map(row -> line(after(part, row.stream().map(Folder.Cell::plain).toList()))));
    }

    private static List<String> after(Part part, List<String> cells) {
        return Stream.concat(Stream.of(part.heading()), cells.stream()).toList();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Table::quoted).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String quoted(String text) {
        String tame = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + tame.replace("\"", "\"\"") + "\"";
    }
}
