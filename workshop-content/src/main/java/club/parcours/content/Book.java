package club.parcours.content;

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
 * @param sounds the files of what was recorded
 * @param pictures by their files
 */
record Book(Map<String, Source> sources, Map<String, Set<String>> owners, Set<String> sounds, Map<String, Picture> pictures) {

    static Book in(Path folder) {
        return of(BookFiles.in(folder));
    }

    static Book of(BookFiles files) {
        Map<String, Source> sources = files.texts().entrySet().stream()
                .map(page -> Source.of(page.getKey(), page.getValue()))
                .collect(Collectors.toMap(Source::file, Function.identity(), (a, b) -> a, TreeMap::new));
        Map<String, Set<String>> owners = new HashMap<>();
        sources.values().stream().filter(source -> !source.namesOthers()).forEach(source -> source.ids().forEach(id -> owners.computeIfAbsent(
                source.language() + " " + id.asString(""), any -> new TreeSet<>()).add(source.file())));
        return new Book(sources, owners, files.sounds().keySet(), files.pictures());
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

    boolean hasFolder(String language) {
        return sources.keySet().stream().anyMatch(file -> file.startsWith(language + "/"));
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
