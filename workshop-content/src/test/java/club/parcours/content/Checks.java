package club.parcours.content;

import java.util.List;

/** All checks, in the order in which an author wants to hear of them. */
final class Checks {
    private final List<Check> all;

    Checks() {
        Schemas schemas = new Schemas();
        all = List.of(new ObeysSchema(schemas), new KeepsIds(), new TranslatesAll(schemas.textKeys()),
                new HangsTogether(), new HasSafeProse(), new ReadsWell());
    }

    List<Finding> of(Source source, Book book) {
        return source.broken().map(List::of).orElseGet(() -> all.stream()
                .flatMap(check -> check.findings(source, book)).toList());
    }

    List<Finding> of(Book book) {
        return book.all().stream().flatMap(source -> of(source, book).stream()).toList();
    }
}
