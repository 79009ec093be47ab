package club.parcours.pack;

import club.parcours.curriculum.Module;
import java.util.Optional;
import org.w3c.dom.Element;

/** The page of those who take part. */
final class FirstPage {
    private final Leaf leaf;
    private final Pack pack;

    FirstPage(Leaf leaf, Pack pack) {
        this.leaf = leaf;
        this.pack = pack;
    }

    /** What the module is, what it promises, and what to tell. */
    void head(Element parent) {
        Module module = pack.module();
        Element head = leaf.block(parent, "head");
        leaf.pictogram(head, module.icon());
        Element words = leaf.block(head, "words");
        leaf.headBelow(words, "h1", "", module.title());
        leaf.headBelow(words, "p", "promise", module.promise());
        leaf.clear(head);
        leaf.alone().blank(parent, leaf.word("pack.called"));
        Element forum = leaf.block(leaf.block(parent, "around"), "frame");
        leaf.head(forum, "p", "prompt", Optional.of("message-2"), module.forum().prompt());
    }

    void exercise(Element parent, int at, int shorter) {
        new OnPaper(leaf, pack.scale()).draw(parent, pack.module().exercises().get(at), at + 1, shorter);
    }

    /** What space there is left, to write on. */
    void notes(Element parent, int lines) {
        leaf.head(parent, "h2", "", Optional.of("pencil"), leaf.word("pack.notes"));
        leaf.lines(parent, lines);
    }
}
