package club.parcours.content;

import java.util.List;
import java.util.stream.Stream;

/** What has to be mended before an edition can be taken. */
public final class Proofreading {
    private static final String VERSION = "\\d{4}\\.\\d+(-[a-z0-9]+)*";
    private static final int LONGEST_VERSION = 40;

    private final BookFiles builtIn;

    /** @param builtIn the book that comes with the tool, whose ids an edition keeps */
    public Proofreading(BookFiles builtIn) {
        this.builtIn = builtIn;
    }

    /** Nothing if it is well. The same is asked of the book that comes with the tool, by its tests. */
    public List<Finding> of(BookFiles edition) {
        Book book = Book.of(edition);
        if (book.programme().broken().isPresent()) {
            return List.of(book.programme().broken().get());
        }
        return Stream.concat(version(edition, book), Checks.after(Book.of(builtIn)).of(book).stream()).distinct().toList();
    }

    /** What could be said in an easier way: it may stay as it is. The book that comes with the tool has none, by its tests. */
    public List<Finding> hints(BookFiles edition) {
        return new HouseStyle().of(Book.of(edition)).distinct().toList();
    }

    private Stream<Finding> version(BookFiles edition, Book book) {
        Source programme = book.programme();
        String version = programme.word("version");
        boolean readable = version.equals(edition.version()) && isVersion(version);
        boolean free = !version.equals(builtIn.version()) || edition.says(builtIn);
        return Stream.of(readable ? "" : "a version is like 2026.5 or 2026.5-lyon, " + LONGEST_VERSION + " letters at most",
                        free ? "" : "the book that comes with the tool has this version and says something else: raise it, such as "
                                + version + "-ours")
                .filter(wrong -> !wrong.isEmpty()).map(wrong -> programme.at(programme.front().path("version"), wrong));
    }

    static boolean isVersion(String version) {
        return version.length() <= LONGEST_VERSION && version.matches(VERSION);
    }
}
