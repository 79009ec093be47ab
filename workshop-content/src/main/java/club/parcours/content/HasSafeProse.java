package club.parcours.content;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import tools.jackson.databind.JsonNode;

/** No HTML anywhere; links lead to https or to a file of the book; images are in the book and have a text. */
final class HasSafeProse implements Check {
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!][^>]*>");
    private final Parser parser = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        Walk walk = new Walk(source, book, source.bodyLine());
        parser.parse(source.body()).accept(walk);
        JsonNode plain = source.front().path("body" + SaysItPlainly.END);
        Walk plainly = new Walk(source, book, source.at(plain, "").line() + 1);
        parser.parse(plain.asString("")).accept(plainly);
        Stream<Finding> settings = source.strings().filter(text -> TAG.matcher(text.asString()).find())
                .map(text -> source.at(text, "no HTML, please: " + text.asString()));
        return Stream.of(settings, walk.found.stream(), plainly.found.stream()).flatMap(found -> found);
    }

    private static final class Walk extends AbstractVisitor {
        private final List<Finding> found = new ArrayList<>();
        private final Source source;
        private final Book book;
        private final int first;

        /** @param first the line on which the text begins */
        Walk(Source source, Book book, int first) {
            this.source = source;
            this.book = book;
            this.first = first;
        }

        @Override
        public void visit(HtmlBlock html) {
            add(html, "no HTML, please: " + html.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            add(html, "no HTML, please: " + html.getLiteral());
        }

        @Override
        public void visit(Link link) {
            leadsSomewhere(link, link.getDestination(), true);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            leadsSomewhere(image, image.getDestination(), false);
            if (!(image.getFirstChild() instanceof Text words) || words.getLiteral().isBlank()) {
                add(image, "an image needs a text between the brackets");
            }
        }

        /** Pages load nothing from elsewhere, so that a picture of another site would stay empty. */
        private void leadsSomewhere(Node node, String destination, boolean away) {
            try {
                URI address = URI.create("/" + source.file()).resolve(destination);
                boolean there = address.isAbsolute() ? away && "https".equals(address.getScheme())
                        : address.getRawAuthority() == null && isThere(address.getPath().substring(1), away);
                if (!there) {
                    add(node, "leads nowhere: " + destination);
                }
            } catch (IllegalArgumentException unreadable) {
                add(node, "is not an address: " + destination);
            }
        }

        private boolean isThere(String file, boolean page) {
            return page ? book.find(file).isPresent() : book.pictures().containsKey(file);
        }

        private void add(Node node, String message) {
            int line = node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().get(0).getLineIndex();
            found.add(source.atLine(first + line, message));
        }
    }
}
