package club.parcours.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses one can open, as the reference lists them; a test of the tool holds that list to the code. */
record Endpoints(List<String> templates) {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| GET \\| `([^`]+)` \\|");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    static Endpoints read() {
        try {
            return new Endpoints(ROW.matcher(Files.readString(Checkout.HERE.root().resolve("docs/reference/endpoints.md")))
                    .results().map(row -> row.group(1)).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Which of them an address is: the one that leaves the least open. @param path without query */
    Optional<String> of(String path) {
        return templates.stream().filter(template -> path.matches(pattern(template)))
                .min(Comparator.comparingLong(template -> PLACE.matcher(template).results().count()));
    }

    private static String pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        for (String piece : template.split("(?=\\{)|(?<=})")) {
            pattern.append(piece.startsWith("{") ? "[^/]+" : Pattern.quote(piece));
        }
        return pattern.toString();
    }
}
