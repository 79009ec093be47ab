package club.parcours.curriculum;

import club.parcours.content.BookFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * One edition of the book. It is put together language by language when somebody first reads it; the one that comes with the tool at
 * start, so that a broken file stops the deployment and not a learner.
 */
final class Book {
    private final Pages pages;
    private final Entry programme;
    private final String version;
    private final String fallback;
    private final Set<String> languages;
    /** By one language, or two side by side. */
    private final Map<List<String>, Wording> wordings = new ConcurrentHashMap<>();

    private Book(Pages pages) {
        this.pages = pages;
        this.programme = Bookshelf.programme(pages);
        this.version = programme.word("version");
        this.fallback = programme.word("fallback");
        this.languages = programme.entries("languages").stream().map(language -> language.word("id"))
                .collect(Collectors.toUnmodifiableSet());
        if (!languages.contains(fallback)) {
            throw programme.broken("fallback", "is not among the languages");
        }
    }

    /** The one that comes with the tool. */
    static Book builtIn() {
        Book book = new Book(BookFiles::builtIn);
        Bookshelf shelf = new Bookshelf(book.pages, book.fallback);
        // All languages at once: a start is not to take longer with every one that is added.
        book.languages.parallelStream().forEach(language -> book.wordings.put(List.of(language),
                new WordingReader(shelf, language, Optional.empty()).read(book.programme)));
        return book;
    }

    /** One that is kept beside it. @throws BrokenContent if it cannot be read; its languages are read later */
    static Book of(BookFiles files) {
        Book book = new Book(name -> files.text(name).or(() -> later(files, name)));
        book.in(book.fallback);
        return book;
    }

    /** What stands beside the modules and came with a later build is as that build has it. */
    private static Optional<String> later(BookFiles files, String name) {
        String kind = name.substring(name.lastIndexOf('/') + 1);
        boolean beside = name.matches("([^/]+/)?[^/]+\\.yaml");
        return beside && files.texts().keySet().stream().noneMatch(one -> one.equals(kind) || one.endsWith("/" + kind))
                ? BookFiles.builtIn(name) : Optional.empty();
    }

    String version() {
        return version;
    }

    String fallback() {
        return fallback;
    }

    Set<String> languages() {
        return languages;
    }

    /** In one of its languages. */
    Wording in(String language) {
        return wordings.computeIfAbsent(List.of(language), unread -> read(language, Optional.empty()));
    }

    /** In one of its languages, with another of them beside it. */
    Wording in(String language, String second) {
        return wordings.computeIfAbsent(List.of(language, second), unread -> read(language, Optional.of(second)));
    }

    private Wording read(String language, Optional<String> second) {
        return new WordingReader(new Bookshelf(pages, fallback), language, second).read(programme);
    }

    Entry programme() {
        return programme;
    }

    Pages pages() {
        return pages;
    }
}
