package club.parcours.content;

import java.util.List;
import java.util.stream.Stream;

/** All checks, in the order in which an author wants to hear of them. */
final class Checks {
    private final List<Check> all;

    Checks() {
        this(Stream.empty());
    }

    private Checks(Stream<Check> more) {
        Schemas schemas = new Schemas();
        all = Stream.concat(Stream.of(new ObeysSchema(schemas), new KeepsIds(), new TranslatesAll(schemas.textKeys()),
                new HangsTogether(), new ShortensWell(), new HasSafeProse(), new SaysItPlainly(), new HasRecordings(), new HasPictures(), new ReadsWell()), more).toList();
    }

    /** The same, and that people's answers to this book survive. */
    static Checks after(Book before) {
        return new Checks(Stream.of(new KeepsWord(before)));
    }

    List<Finding> of(Source source, Book book) {
        return source.broken().map(List::of).orElseGet(() -> all.stream()
                .flatMap(check -> check.findings(source, book)).toList());
    }

    List<Finding> of(Book book) {
        return book.all().stream().flatMap(source -> of(source, book).stream()).toList();
    }
}
