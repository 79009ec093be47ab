package club.parcours.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The cells of a pasted table. Between two stands a semicolon, or a tabulator where the first line has no semicolon;
 * quotation marks around a cell keep what is in it together, lines too; a quotation mark in it is written twice.
 */
final class Cells {
    private final String text;
    private final char between;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    /** @param line on which it begins, from 1 */
    record Row(int line, List<String> cells) {
        boolean empty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    Cells(String table) {
        text = table.replaceFirst("^\ufeff", "").replace("\r\n", "\n").replace('\r', '\n') + "\n";
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        between = first.indexOf('\t') >= 0 && first.indexOf(';') < 0 ? '\t' : ';';
        int line = 1;
        int began = 1;
        for (int at = 0; at < text.length(); at++) {
            at += read(at);
            line += text.charAt(at) == '\n' ? 1 : 0;
            if (!quoted && text.charAt(at) == '\n') {
                rows.add(new Row(began, List.copyOf(cells)));
                cells.clear();
                began = line;
            }
        }
        if (quoted) {
            rows.add(new Row(began, List.of()));
        }
    }

    /** Takes one sign. @return how many more were taken with it */
    private int read(int at) {
        char sign = text.charAt(at);
        if (sign == '"' && quoted && text.startsWith("\"\"", at)) {
            cell.append(sign);
            return 1;
        }
        if (sign == '"' && (quoted || cell.toString().isBlank())) {
            quoted = !quoted;
        } else if (!quoted && (sign == between || sign == '\n')) {
            cells.add(cell.toString());
            cell.setLength(0);
        } else {
            cell.append(sign);
        }
        return 0;
    }

    /** Row by row, without empty ones; one whose quotation mark is never closed stands last, without cells. */
    List<Row> rows() {
        return rows.stream().filter(row -> row.cells().isEmpty() || !row.empty()).toList();
    }

    /** The line from which on a quotation mark is never closed. */
    OptionalInt open() {
        return rows.stream().filter(row -> row.cells().isEmpty()).mapToInt(Row::line).findFirst();
    }
}
