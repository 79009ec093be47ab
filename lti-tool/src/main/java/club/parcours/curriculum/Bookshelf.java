package club.parcours.curriculum;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds content files and lays a language over the fallback language. Several threads may ask at once. */
final class Bookshelf {
    private static final String ROOT = "content/";

    private static final String PROGRAMME = "programme.yaml";

    private final Markdown markdown;

    /** Every language lies over the fallback language: its files are parsed once and not once for each of them. */
    private final Map<String, Optional<ContentFile>> found = new ConcurrentHashMap<>();
    private final Pages pages;
    private final String fallback;
    private final boolean plain;

    /** @param plain whether plain-language twins take the place of their texts */
    Bookshelf(Pages pages, String fallback, boolean plain) {
        this.pages = pages;
        this.markdown = new Markdown(pages.pictures());
        this.fallback = fallback;
        this.plain = plain;
    }

    /** The one file that has no language: which languages and modules there are. */
    static Entry programme(Pages pages) {
        return find(pages, PROGRAMME, "")
                .map(file -> new Entry(ROOT + PROGRAMME, "", file.values(), new Markdown(Map.of())))
                .orElseThrow(() -> new BrokenContent(ROOT + PROGRAMME, "is missing"));
    }

    /**
     * The file of this name in this language. Files that stand outside the language folders come first, then the
     * fallback language, then the language itself; each may be missing, but not all.
     */
    Entry open(String name, String language) {
        return Stream.of(
                        find(name, fallback),
                        find(fallback + "/" + name, fallback),
                        language.equals(fallback) ? Optional.<ContentFile>empty()
                                : find(language + "/" + name, language))
                .flatMap(Optional::stream)
                .reduce(Bookshelf::lay)
                .map(file -> new Entry(file.name(), "", new Twins(plain).settle(file.values()), markdown))
                .orElseThrow(() -> new BrokenContent(ROOT + fallback + "/" + name, "is missing"));
    }

    /** The same with the texts of a second language beside its own. */
    Entry open(String name, String language, Optional<String> second) {
        Entry first = open(name, language);
        return second.map(other -> new Entry(first.file(), first.path(),
                new Beside(other).put(first.values(), open(name, other).values()), markdown)).orElse(first);
    }

    private Optional<ContentFile> find(String name, String language) {
        return found.computeIfAbsent(name, unread -> find(pages, unread, language));
    }

    private static Optional<ContentFile> find(Pages pages, String name, String language) {
        return pages.text(name).map(text -> ContentFile.parse(ROOT + name, language, text));
    }

    private static ContentFile lay(ContentFile below, ContentFile above) {
        Map<String, Object> values = new Overlay(above.name()).lay(above.values(), below.values());
        return new ContentFile(above.name(), above.language(), values);
    }
}
