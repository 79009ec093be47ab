package club.parcours.lti.certification;

import club.parcours.lti.certification.Play.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of a run: what each case expects and what it got. Published as docs/reference/lti-conformance.md. */
final class ConformanceReport {
    private final Map<String, String> rows = new TreeMap<>();
    private final Path file;

    ConformanceReport(String transport) {
        file = Path.of("target", "lti-conformance-" + transport + ".md");
    }

    synchronized void add(Played played) {
        Case row = played.row();
        String expected = row.expected().containsKey("outcomes") ? row.expected().getJsonObject("outcomes").toString()
                : row.expected().getString("outcome") + " " + row.expected().getString("code",
                        row.expected().getString("role", ""));
        String got = row.expected().containsKey("outcomes") ? played.outcomes().stream().collect(
                Collectors.groupingBy(Outcome::inShort, TreeMap::new, Collectors.counting())).toString()
                : played.first().inShort();
        rows.put(row.id(), "| " + row.id() + " | " + row.title().replace("|", "\\|") + " | " + expected.strip()
                + " | " + got + " |");
    }

    void write() throws IOException {
        String table = rows.values().stream().collect(Collectors.joining("\n", """
                | Case | Title | Expected | Got |
                |---|---|---|---|
                """, "\n"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
    }
}
