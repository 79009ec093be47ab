package club.parcours.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is new in an edition: its files beside those of another, word for word and in all languages; the titles in one language.
 *
 * @param language of the titles; one that both have, or else they come in the fallback language
 */
record Comparison(Book before, Book after, String language) {
    private static final List<String> FIRST = List.of("module");
    private static final List<String> LAST = List.of("card", "milestone", "forum", "guide");
    private static final List<String> BESIDE = List.of("competences", "paths", "survey", "verbs");

    /** One file of the original, with those of the same name in other languages. */
    private record Segment(String id, Optional<Text> title, String path) {}

    private record Chapter(String id, Text title, Map<String, Segment> segments) {}

    List<ModuleChange> changes() {
        Map<String, Chapter> old = chapters(before);
        Map<String, Chapter> now = chapters(after);
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        List<ModuleChange> changes = new ArrayList<>();
        for (String id : ids) {
            List<SegmentChange> segments = changes(segments(old.get(id)), segments(now.get(id)));
            if (!segments.isEmpty()) {
                Chapter named = now.getOrDefault(id, old.get(id));
                changes.add(new ModuleChange(Optional.of(id), Optional.of(named.title()), segments));
            }
        }
        List<SegmentChange> beside = changes(beside(before), beside(after));
        if (!beside.isEmpty()) {
            changes.add(new ModuleChange(Optional.empty(), Optional.empty(), beside));
        }
        return changes;
    }

    private List<SegmentChange> changes(Map<String, Segment> old, Map<String, Segment> now) {
        Stream<SegmentChange> stay = now.values().stream().flatMap(segment -> Optional.ofNullable(old.get(segment.id()))
                .map(was -> changed(was, segment))
                .orElseGet(() -> Stream.of(change(segment, SegmentChange.Kind.ADDED, List.of()))));
        Stream<SegmentChange> gone = old.values().stream().filter(segment -> !now.containsKey(segment.id()))
                .map(segment -> change(segment, SegmentChange.Kind.GONE, List.of()));
        return Stream.concat(stay, gone).toList();
    }

    private Stream<SegmentChange> changed(Segment was, Segment is) {
        Set<String> languages = new LinkedHashSet<>(Stream.concat(before.languages().stream(), after.languages().stream()).sorted().toList());
        boolean bare = !text(before, was.path()).equals(text(after, is.path()));
        List<String> changed = languages.stream().filter(tag -> !text(before, tag + "/" + was.path()).equals(
                text(after, tag + "/" + is.path()))).toList();
        return changed.isEmpty() && !bare ? Stream.empty()
                : Stream.of(change(is, SegmentChange.Kind.CHANGED, bare || changed.size() == languages.size() ? List.of() : changed));
    }

    private static SegmentChange change(Segment segment, SegmentChange.Kind kind, List<String> languages) {
        return new SegmentChange(segment.id(), segment.title(), kind, languages);
    }

    /** However its lines end. */
    private static String text(Book book, String name) {
        return book.pages().text(name).orElse("").replace("\r\n", "\n").stripTrailing();
    }

    private static Map<String, Segment> segments(@Nullable Chapter chapter) {
        return chapter == null ? Map.of() : chapter.segments();
    }

    private Map<String, Chapter> chapters(Book book) {
        Bookshelf shelf = new Bookshelf(book.pages(), book.fallback(), false);
        String read = book.languages().contains(language) ? language : book.fallback();
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        for (Entry module : book.programme().entries("modules")) {
            Entry first = shelf.open(module.word("folder") + "/module.md", read);
            Map<String, Segment> segments = new LinkedHashMap<>();
            Stream.of(FIRST, first.words("exercises"), LAST).flatMap(List::stream).map(name -> module.word("folder") + "/" + name + ".md")
                    .forEach(path -> {
                        Entry file = shelf.open(path, read);
                        segments.put(file.word("id"), new Segment(file.word("id"), Optional.of(file.text("title")), path));
                    });
            chapters.put(module.word("id"), new Chapter(module.word("id"), first.text("title"), segments));
        }
        return chapters;
    }

    private static Map<String, Segment> beside(Book book) {
        Map<String, Segment> segments = new LinkedHashMap<>();
        BESIDE.stream().filter(name -> book.pages().text(name + ".yaml").isPresent())
                .forEach(name -> segments.put(name, new Segment(name, Optional.empty(), name + ".yaml")));
        return segments;
    }
}
