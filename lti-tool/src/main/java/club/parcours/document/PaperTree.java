package club.parcours.document;

import club.parcours.document.Paper.Line;
import club.parcours.document.Paper.Section;
import club.parcours.document.Paper.Words;
import java.awt.ComponentOrientation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A paper as the tree of elements that the renderer draws. Built node by node: nothing anybody wrote is ever parsed, so it
 * cannot become markup, an entity or an address.
 */
final class PaperTree {
    private final Paper paper;
    private final IntPredicate printable;
    private final Document tree;

    /** @param printable the signs that can be drawn; others are left out */
    PaperTree(Paper paper, IntPredicate printable) {
        this.paper = paper;
        this.printable = printable;
        try {
            this.tree = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Document build() {
        Element html = tree.createElement("html");
        html.setAttribute("lang", paper.language());
        tree.appendChild(html);
        Element head = child(html, "head");
        child(head, "title").setTextContent(fullTitle());
        Element subject = child(head, "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", paper.title());
        child(head, "style").setTextContent(style());
        Element body = child(html, "body");
        boolean leftToRight = ComponentOrientation.getOrientation(Locale.forLanguageTag(paper.language())).isLeftToRight();
        body.setAttribute("class", paper.kind().id());
        body.setAttribute("dir", leftToRight ? "ltr" : "rtl");
        if (paper.kind() == Kind.LETTER) {
            letterHead(body);
        } else {
            head(body);
        }
        paper.sections().forEach(section -> section(body, section));
        if (paper.kind() == Kind.LETTER && !paper.name().isEmpty()) {
            say(child(body, "p"), paper.name(), "").setAttribute("class", "signed");
        }
        return tree;
    }

    /** For the reader's window: what it is, and whose. */
    private String fullTitle() {
        return paper.name().isEmpty() ? paper.title() : paper.title() + " – " + paper.name();
    }

    private void head(Element body) {
        boolean named = paper.kind() == Kind.CV && !paper.name().isEmpty();
        say(child(body, "h1"), named ? paper.name() : paper.title(), named ? "" : paper.language());
        paper.headline().ifPresent(words -> say(child(body, "p"), words).setAttribute("class", "headline"));
        if (!named && !paper.name().isEmpty()) {
            say(child(body, "p"), paper.name(), "");
        }
        rows(body, paper.contacts(), "contacts");
    }

    private void letterHead(Element body) {
        if (!paper.name().isEmpty()) {
            say(child(body, "p"), paper.name(), "").setAttribute("class", "sender");
        }
        rows(body, paper.contacts(), "contacts");
        rows(body, paper.addressee(), "addressee");
        if (!paper.dated().isEmpty()) {
            say(child(body, "p"), paper.dated(), "").setAttribute("class", "dated");
        }
        say(child(body, "h1"), paper.title(), "");
    }

    private void rows(Element body, List<String> rows, String role) {
        rows.forEach(row -> say(child(body, "p"), row, "").setAttribute("class", role));
    }

    private void section(Element body, Section section) {
        if (!section.heading().isEmpty()) {
            say(child(body, "h2"), section.heading(), paper.language());
        }
        if (section.running()) {
            section.lines().forEach(line -> say(child(body, "p"), line.words()));
            return;
        }
        Element list = child(body, "ul");
        section.lines().forEach(line -> item(list, line));
    }

    private void item(Element list, Line line) {
        Element item = child(list, "li");
        say(child(item, "p"), line.words());
        if (!line.below().isEmpty()) {
            Element below = child(item, "ul");
            line.below().forEach(words -> say(child(child(below, "li"), "p"), words));
        }
    }

    private Element say(Element block, Words words) {
        return say(block, words.text(), words.language());
    }

    /**
     * Each piece of text in its own language and direction, whatever stands around it. Where some of it is drawn from right
     * to left, the block says in its title how it reads; {@link Lettering} makes that the text of the tag.
     */
    private Element say(Element block, String text, String language) {
        String drawn = text.codePoints().filter(printable).mapToObj(Character::toString).collect(Collectors.joining());
        if (!language.isEmpty() && !language.equals(paper.language())) {
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

    private Element child(Element parent, String name) {
        Element child = tree.createElement(name);
        parent.appendChild(child);
        return child;
    }

    private static String style() {
        try (InputStream style = PaperTree.class.getResourceAsStream("/fonts/paper.css")) {
            if (style == null) {
                throw new IllegalStateException("the style of documents is not there");
            }
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
