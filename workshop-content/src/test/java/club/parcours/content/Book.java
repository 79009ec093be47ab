package club.parcours.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * All content files together.
 *
 * @param owners the files that hold an id, by language and id
 */
record Book(Path folder, Map<String, Source> sources, Map<String, Set<String>> owners) {

    static Book in(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            Map<String, Source> sources = paths.filter(path -> path.toString().matches(".*\\.(md|yaml)"))
                    .map(path -> Source.read(folder, path))
                    .collect(Collectors.toMap(Source::file, Function.identity(), (a, b) -> a, TreeMap::new));
            Map<String, Set<String>> owners = new HashMap<>();
            sources.values().forEach(source -> source.ids().forEach(id -> owners.computeIfAbsent(
                    source.language() + " " + id.asString(""), any -> new TreeSet<>()).add(source.file())));
            return new Book(folder, sources, owners);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The other files of the same language that hold this id. */
    Stream<String> alsoIn(Source source, String id) {
        return owners.getOrDefault(source.language() + " " + id, Set.of()).stream()
                .filter(file -> !file.equals(source.file()));
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
