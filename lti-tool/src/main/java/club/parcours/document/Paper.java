package club.parcours.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * A document as it will be printed: only what is on it, in its order.
 *
 * @param language  BCP 47, of its headings
 * @param title     what it is, for the reader's window
 * @param name      who it is from; empty if nobody said
 * @param contacts  lines below the name
 * @param addressee lines of whom it is for
 * @param dated     place and day, as one line
 * @param sections  what it says
 */
public record Paper(Kind kind, String language, String title, String name, Optional<Words> headline, List<String> contacts,
        List<String> addressee, String dated, List<Section> sections) implements Printable {

    /** Some words and the language they are in, BCP 47; empty if nobody can say, as with a name. */
    public record Words(String text, String language) {}

    /** A line, and what stands under it. */
    public record Line(Words words, List<Words> below) {}

    /**
     * @param heading empty where the lines are running text
     * @param running whether the lines are paragraphs, not a list
     */
    public record Section(String heading, boolean running, List<Line> lines) {}

    /** Whether there is anything on it beside headings. */
    public boolean isEmpty() {
        return sections.isEmpty() && headline.isEmpty();
    }

    @Override
    public Document tree(Gauge gauge) {
        return new PaperTree(this, gauge::draws).build();
    }

    /** All that is printed, without order. */
    Stream<String> texts() {
        return Stream.of(Stream.of(title, name, dated), headline.map(Words::text).stream(), contacts.stream(), addressee.stream(),
                        sections.stream().flatMap(section -> Stream.concat(Stream.of(section.heading()),
                                section.lines().stream().flatMap(line -> Stream.concat(Stream.of(line.words().text()),
                                        line.below().stream().map(Words::text))))))
                .flatMap(texts -> texts);
    }
}
