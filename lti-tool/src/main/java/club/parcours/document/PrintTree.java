package club.parcours.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The tree of elements that the renderer draws. Built node by node: nothing anybody wrote is ever parsed, so it cannot
 * become markup, an entity or an address.
 */
public final class PrintTree {
    private final String language;
    private final IntPredicate draws;
    private final Document tree;
    private final Element head;
    private final Element body;

    /**
     * @param language  BCP 47, of what says nothing else
     * @param direction {@code ltr} or {@code rtl}, of the whole
     * @param draws     the signs there are pictures of; others are left out
     */
    public PrintTree(String language, String direction, IntPredicate draws) {
        this.language = language;
        this.draws = draws;
        try {
            this.tree = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        Element html = tree.createElement("html");
        html.setAttribute("lang", language);
        tree.appendChild(html);
        this.head = child(html, "head");
        this.body = child(html, "body");
        body.setAttribute("dir", direction);
    }

    /**
     * Gives it what readers' windows show, and its look.
     *
     * @param styles names of style sheets among our resources; a later one goes before an earlier one
     */
    public PrintTree named(String title, String subject, String... styles) {
        child(head, "title").setTextContent(title);
        Element meta = child(head, "meta");
        meta.setAttribute("name", "subject");
        meta.setAttribute("content", subject);
        for (String style : styles) {
            child(head, "style").setTextContent(style(style));
        }
        return this;
    }

    public Document document() {
        return tree;
    }

    public Element body() {
        return body;
    }

    public Element child(Element parent, String name) {
        Element child = tree.createElement(name);
        parent.appendChild(child);
        return child;
    }

    /**
     * A piece of text in its own language and direction, whatever stands around it. Where some of it is drawn from right
     * to left, the block says in its title how it reads; {@link Lettering} makes that the text of the tag.
     *
     * @param block    holds no other text
     * @param language BCP 47; empty if nobody can say, as with a name
     */
    public Element say(Element block, String text, String language) {
        String drawn = text.codePoints().filter(draws).mapToObj(Character::toString).collect(Collectors.joining());
        if (!language.isEmpty() && !language.equals(this.language)) {
            block.setAttribute("lang", language);
        }
        if (Bidi.requiresBidi(drawn.toCharArray(), 0, drawn.length())) {
            block.setAttribute("title", drawn);
        }
        Element isolated = child(block, "span");
        isolated.setAttribute("dir", Direction.of(drawn));
        isolated.appendChild(tree.createTextNode(drawn));
        return block;
    }

    /** A pictogram of the pages. The words beside it say what it means: whoever listens is not told of it. */
    public Element pictogram(Element parent, String icon) {
        Element pictogram = child(parent, "object");
        pictogram.setAttribute("data", icon);
        return pictogram;
    }

    private static String style(String name) {
        try (InputStream style = PrintTree.class.getResourceAsStream("/fonts/" + name)) {
            if (style == null) {
                throw new IllegalStateException("the style is not there: " + name);
            }
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
