package club.parcours.curriculum;

import club.parcours.content.BookFiles;
import club.parcours.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One edition of the book. It is put together language by language when somebody first reads it; the one that comes with the tool at
 * start, so that a broken file stops the deployment and not a learner.
 */
final class Book {
    private static final String FULL = "full";
    private static final String PLAIN = "plain";
    private static final String DRAFT = "draft";

    private final Pages pages;
    private final Entry programme;
    private final String version;
    private final String fallback;
    private final Set<String> languages;
    private final Set<String> drafts;
    /** By one language, or two side by side, and how it speaks them. */
    private final Map<List<String>, Wording> wordings = new ConcurrentHashMap<>();

    private Book(Pages pages) {
        this.pages = pages;
        this.programme = Bookshelf.programme(pages);
        this.version = programme.word("version");
        this.fallback = programme.word("fallback");
        this.languages = programme.entries("languages").stream().map(language -> language.word("id"))
                .collect(Collectors.toUnmodifiableSet());
        this.drafts = programme.entries("languages").stream().filter(language -> language.maybeWord("state").filter(DRAFT::equals).isPresent())
                .map(language -> language.word("id")).collect(Collectors.toUnmodifiableSet());
        if (!languages.contains(fallback)) {
            throw programme.broken("fallback", "is not among the languages");
        }
    }

    /** The one that comes with the tool. */
    static Book builtIn() {
        Book book = new Book(BookFiles::builtIn);
        Bookshelf shelf = new Bookshelf(book.pages, book.fallback, false);
        // All languages at once: a start is not to take longer with every one that is added.
        book.languages.parallelStream().forEach(language -> book.wordings.put(List.of(language, FULL),
                new WordingReader(shelf, language, Optional.empty()).read(book.programme)));
        return book;
    }

    /** One that is kept beside it. @throws BrokenContent if it cannot be read; its languages are read later */
    static Book of(BookFiles files) {
        BookFiles texts = files.silent(); // sounds and pictures are too large to be kept in memory with it
        Map<String, String> pictures = files.pictures().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, picture -> picture.getValue().name()));
        Book book = new Book(new Pages() {
            @Override
            public Optional<String> text(String name) {
                return texts.text(name).or(() -> later(texts, name));
            }

            @Override
            public Map<String, String> pictures() {
                return pictures;
            }
        });
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

    /** In the language of its own that answers to a tag, in its fallback where none does. */
    Wording read(String language) {
        return in(spoken(language));
    }

    /** In the languages somebody reads, the second beside the first, in plainer words if they want those. */
    Wording read(Viewer viewer) {
        String first = spoken(viewer.language());
        return viewer.secondLanguage().flatMap(this::known).filter(second -> !second.equals(first))
                .map(second -> in(first, second, viewer.plain())).orElseGet(() -> in(first, viewer.plain()));
    }

    /** The language of its own that answers to a tag; its fallback where none does. */
    String spoken(String tag) {
        return known(tag).orElse(fallback);
    }

    private Optional<String> known(String tag) {
        return Stream.iterate(tag, one -> !one.isEmpty(), Book::wider)
                .flatMap(one -> languages.stream().filter(one::equalsIgnoreCase)).findFirst();
    }

    /** The tag without its last part: {@code fa} for {@code fa-AF}, nothing for {@code fa}. */
    private static String wider(String tag) {
        return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }

    /** Whether it says itself that the language of its own that answers to a tag is a draft; never where none does. */
    boolean isDraft(String tag) {
        return known(tag).filter(drafts::contains).isPresent();
    }

    /** In one of its languages. */
    Wording in(String language) {
        return in(language, false);
    }

    /** The same. @param plain whether in plainer words, where it has both */
    Wording in(String language, boolean plain) {
        return wordings.computeIfAbsent(List.of(language, plain ? PLAIN : FULL), unread -> read(language, Optional.empty(), plain));
    }

    /** In one of its languages, with another of them beside it. */
    Wording in(String language, String second, boolean plain) {
        return wordings.computeIfAbsent(List.of(language, plain ? PLAIN : FULL, second),
                unread -> read(language, Optional.of(second), plain));
    }

    private Wording read(String language, Optional<String> second, boolean plain) {
        return new WordingReader(new Bookshelf(pages, fallback, plain), language, second).read(programme);
    }

    /** All that it says, piece by piece, in each language, also in plainer words; those are not kept in memory for it. */
    Stream<Record> sayings() {
        Bookshelf plain = new Bookshelf(pages, fallback, true);
        return languages.stream().flatMap(language -> Stream.of(in(language),
                new WordingReader(plain, language, Optional.empty()).read(programme))).flatMap(Wording::sayings);
    }

    Entry programme() {
        return programme;
    }

    Pages pages() {
        return pages;
    }
}
