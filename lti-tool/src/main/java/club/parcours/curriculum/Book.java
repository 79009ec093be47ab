package club.parcours.curriculum;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything the content jar says. The editions are by language, the fallback language among them. */
record Book(String version, String fallback, Map<String, Edition> editions) {
    static Book read() {
        Entry programme = Bookshelf.programme();
        String fallback = programme.word("fallback");
        Bookshelf shelf = new Bookshelf(fallback);
        // All languages at once: a start is not to take longer with every one that is added.
        Map<String, Edition> editions = programme.entries("languages").parallelStream().map(language -> language.word("id"))
                .collect(Collectors.toConcurrentMap(Function.identity(),
                        language -> new EditionReader(shelf, language, Optional.empty()).read(programme)));
        if (!editions.containsKey(fallback)) {
            throw programme.broken("fallback", "is not among the languages");
        }
        return new Book(programme.word("version"), fallback, editions);
    }
}
