package club.parcours.content;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every picture of an edition is shown by a text, and not too large to be drawn. */
final class HasPictures implements Check {
    private static final Pattern SHOWN = Pattern.compile("!\\[[^\\]]*]\\((?:\\.\\./)*(pictures/[^)\\s]+)");

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        if (!source.file().equals(BookFiles.PROGRAMME) || book.pictures().isEmpty()) {
            return Stream.empty();
        }
        Set<String> shown = book.all().stream().flatMap(HasPictures::shown).collect(Collectors.toSet());
        return book.pictures().entrySet().stream().flatMap(one -> Stream.concat(
                shown.contains(one.getKey()) ? Stream.empty() : Stream.of("no text shows it"), one.getValue().tooLarge().stream())
                .map(wrong -> new Finding(one.getKey(), 1, wrong)));
    }

    private static Stream<String> shown(Source source) {
        return Stream.of(source.body(), source.front().path("body" + SaysItPlainly.END).asString(""))
                .flatMap(text -> SHOWN.matcher(text).results()).map(found -> found.group(1));
    }
}
