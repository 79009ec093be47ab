package club.parcours.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The signs a printer would set: the curly apostrophe, and in French a narrow space before high punctuation. */
final class ReadsWell implements Check {
    private static final Pattern APOSTROPHE = Pattern.compile("\\p{L}'\\p{L}");
    private static final Pattern FRENCH = Pattern.compile(
            "[\\p{L}\\d»] ?[?!;](?=\\s|\"|$)|« | »|\\p{L} :(?=\\s|\"|$)");

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        List<String> lines = source.rawLines();
        return IntStream.range(0, lines.size()).boxed().flatMap(at -> {
            List<Finding> found = new ArrayList<>();
            if (APOSTROPHE.matcher(lines.get(at)).find()) {
                found.add(source.atLine(at + 1, "write the apostrophe as ’"));
            }
            Matcher french = FRENCH.matcher(lines.get(at));
            if (source.language().equals("fr") && french.find()) {
                found.add(source.atLine(at + 1, "put a no-break space (U+202F, or U+00A0 before a colon and inside "
                        + "guillemets) at '" + french.group() + "'"));
            }
            return found.stream();
        });
    }
}
