package club.parcours.document;

import club.parcours.document.Paper.Line;
import club.parcours.document.Paper.Section;
import club.parcours.document.Paper.Words;
import java.awt.ComponentOrientation;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A paper as the tree of elements that the renderer draws. */
final class PaperTree {
    private final Paper paper;
    private final PrintTree tree;

    /** @param printable the signs that can be drawn; others are left out */
    PaperTree(Paper paper, IntPredicate printable) {
        this.paper = paper;
        boolean leftToRight = ComponentOrientation.getOrientation(Locale.forLanguageTag(paper.language())).isLeftToRight();
        this.tree = new PrintTree(paper.language(), leftToRight ? "ltr" : "rtl", printable);
    }

    Document build() {
        Element body = tree.named(fullTitle(), paper.title(), "paper.css").body();
        body.setAttribute("class", paper.kind().id());
        if (paper.kind() == Kind.LETTER) {
            letterHead(body);
        } else {
            head(body);
        }
        paper.sections().forEach(section -> section(body, section));
        if (paper.kind() == Kind.LETTER && !paper.name().isEmpty()) {
            tree.say(tree.child(body, "p"), paper.name(), "").setAttribute("class", "signed");
        }
        return tree.document();
    }

    /** For the reader's window: what it is, and whose. */
    private String fullTitle() {
        return paper.name().isEmpty() ? paper.title() : paper.title() + " – " + paper.name();
    }

    private void head(Element body) {
        boolean named = paper.kind() == Kind.CV && !paper.name().isEmpty();
        tree.say(tree.child(body, "h1"), named ? paper.name() : paper.title(), named ? "" : paper.language());
        paper.headline().ifPresent(words -> say(tree.child(body, "p"), words).setAttribute("class", "headline"));
        if (!named && !paper.name().isEmpty()) {
            tree.say(tree.child(body, "p"), paper.name(), "");
        }
        rows(body, paper.contacts(), "contacts");
    }

    private void letterHead(Element body) {
        if (!paper.name().isEmpty()) {
            tree.say(tree.child(body, "p"), paper.name(), "").setAttribute("class", "sender");
        }
        rows(body, paper.contacts(), "contacts");
        rows(body, paper.addressee(), "addressee");
        if (!paper.dated().isEmpty()) {
            tree.say(tree.child(body, "p"), paper.dated(), "").setAttribute("class", "dated");
        }
        tree.say(tree.child(body, "h1"), paper.title(), "");
    }

    private void rows(Element body, List<String> rows, String role) {
        rows.forEach(row -> tree.say(tree.child(body, "p"), row, "").setAttribute("class", role));
    }

    private void section(Element body, Section section) {
        if (!section.heading().isEmpty()) {
            tree.say(tree.child(body, "h2"), section.heading(), paper.language());
        }
        if (section.running()) {
            section.lines().forEach(line -> say(tree.child(body, "p"), line.words()));
            return;
        }
        Element list = tree.child(body, "ul");
        section.lines().forEach(line -> item(list, line));
    }

    private void item(Element list, Line line) {
        Element item = tree.child(list, "li");
        say(tree.child(item, "p"), line.words());
        if (!line.below().isEmpty()) {
            Element below = tree.child(item, "ul");
            line.below().forEach(words -> say(tree.child(tree.child(below, "li"), "p"), words));
        }
    }

    private Element say(Element block, Words words) {
        return tree.say(block, words.text(), words.language());
    }
}
