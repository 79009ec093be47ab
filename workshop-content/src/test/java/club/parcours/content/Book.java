package club.parcours.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** All content files together. */
record Book(Path folder, Map<String, Source> sources) {

    static Book in(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return new Book(folder, paths.filter(path -> path.toString().matches(".*\\.(md|yaml)"))
                    .map(path -> Source.read(folder, path))
                    .collect(Collectors.toMap(Source::file, Function.identity(), (a, b) -> a, TreeMap::new)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Collection<Source> all() {
        return sources.values();
    }

    Optional<Source> find(String file) {
        return Optional.ofNullable(sources.get(file));
    }

    Source programme() {
        return find("programme.yaml").orElseThrow();
    }

    String fallback() {
        return programme().word("fallback");
    }

    boolean isOriginal(Source source) {
        return source.language().isEmpty() || source.language().equals(fallback());
    }

    /** The file in the fallback language that this file translates. */
    Optional<Source> original(Source translation) {
        return find(fallback() + "/" + translation.path());
    }

    boolean isComplete(String language) {
        return language(language).anyMatch(entry -> entry.path("state").asString("").equals("complete"));
    }

    Stream<JsonNode> language(String id) {
        return programme().front().path("languages").valueStream()
                .filter(entry -> entry.path("id").asString("").equals(id));
    }
}
