package club.parcours.lti.certification;

import club.parcours.lti.certification.Play.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each case got in a run over one transport. Once both transports have run, their results stand side by side in
 * {@code target/lti-conformance.md}, which {@code deployment/bin/conformance} publishes.
 */
final class ConformanceReport {
    private static final Path FOLDER = Path.of("target", "lti-conformance");

    private final Map<String, String> got = new TreeMap<>();
    private final String transport;

    /** @param transport {@code library} or {@code http}; {@code services} for the cases of services */
    ConformanceReport(String transport) {
        this.transport = transport;
    }

    synchronized void add(Played played) {
        got.put(played.row().id(), ConformancePage.got(played));
    }

    synchronized void add(Case row, String result) {
        got.put(row.id(), result);
    }

    /** Adds to what other test classes of this run, and the other transport, have written. */
    void write(Corpus corpus) throws IOException {
        Files.createDirectories(FOLDER);
        Map<String, String> all = read(transport);
        all.putAll(got);
        Files.writeString(FOLDER.resolve(transport), all.entrySet().stream()
                .map(row -> row.getKey() + "\t" + row.getValue()).collect(Collectors.joining("\n", "", "\n")));
        Files.writeString(Path.of("target", "lti-conformance.md"),
                new ConformancePage(corpus).text(read("library"), read("http"), read("services")));
    }

    private static Map<String, String> read(String transport) throws IOException {
        Path file = FOLDER.resolve(transport);
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(row -> row[0], row -> row[1], (first, last) -> last, TreeMap::new));
        }
    }
}
