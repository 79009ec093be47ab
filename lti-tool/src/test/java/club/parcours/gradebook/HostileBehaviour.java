package club.parcours.gradebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A line of {@code hostile-platform.txt}.
 *
 * @param expected what the tool makes of it, by the place where it is played
 */
record HostileBehaviour(String name, Map<String, String> expected, String script) {
    static final List<String> PLACES = List.of("token", "score", "columns", "keys");

    /** All of them. @param words fills in addresses and the like */
    static List<HostileBehaviour> all(UnaryOperator<String> words) {
        try (InputStream table = HostileBehaviour.class.getResourceAsStream("/hostile-platform.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> read(line, words)).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static HostileBehaviour read(String line, UnaryOperator<String> words) {
        String[] cells = line.split("\\s*\\|\\s*", PLACES.size() + 2);
        Map<String, String> expected = new LinkedHashMap<>();
        for (int at = 0; at < PLACES.size(); at++) {
            if (!cells[at + 1].equals("-")) {
                expected.put(PLACES.get(at), cells[at + 1]);
            }
        }
        return new HostileBehaviour(cells[0], expected, words.apply(cells[PLACES.size() + 1].strip()));
    }

    @Override
    public String toString() {
        return name;
    }
}
