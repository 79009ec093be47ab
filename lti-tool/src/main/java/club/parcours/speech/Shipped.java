package club.parcours.speech;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The spoken files that come with the tool. Their list is read when the first page asks, and not at start. */
@ApplicationScoped
class Shipped {
    /** Below {@code /static}. */
    static final String FOLDER = "spoken";
    /** One line each: name, language, voice, how it was made, the segments it says; lines with # are remarks. */
    static final String LIST = "/spoken/shipped.tsv";

    private volatile @Nullable Set<String> names;

    boolean has(String name) {
        Set<String> known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return known.contains(name);
    }

    private static Set<String> read() {
        try (InputStream file = Shipped.class.getResourceAsStream(LIST)) {
            if (file == null) {
                throw new IllegalStateException("Missing " + LIST);
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read " + LIST, unreadable);
        }
    }
}
