package club.parcours.pack;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.Text;
import club.parcours.document.PrintTree;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Draws what packs are made of: words in one or two languages, pictograms, boxes to tick, lines to write on. Blocks have
 * no margins, so that their heights add up. Only what has no words floats: the renderer loses the place of other floats in
 * the order of reading.
 */
final class Leaf {
    /** What stands before each item of a list. */
    enum Mark {
        NONE,
        /** A box to tick. */
        TICK,
        /** Its number. */
        NUMBER
    }

    /** How long the longest word may be, in signs, for four, three and two items side by side. */
    private static final int[] NARROW = {15, 23, 40};

    /** What there is room for of the second language. */
    enum Second {
        NOTHING,
        /** Titles, and what is to be done. */
        HEADINGS,
        ALL
    }

    /** A longer line takes the whole width, and the second language stands below. */
    private static final int BESIDE = 48;

    private final PrintTree tree;
    private final Said said;
    private final Second second;

    Leaf(PrintTree tree, Said said, Second second) {
        this.tree = tree;
        this.said = said;
        this.second = second;
    }

    /** The same in one language. */
    Leaf alone() {
        return new Leaf(tree, said, Second.NOTHING);
    }

    Text word(String key, Object... arguments) {
        return said.word(key, arguments);
    }

    Text around(String key, Text text) {
        return said.around(key, text);
    }

    Element block(Element parent, String role) {
        Element block = tree.child(parent, "div");
        block.setAttribute("class", role);
        return block;
    }

    /** A title, or what is to be done; the second language beside it, or below where it is long. */
    void head(Element parent, String tag, String role, Optional<String> icon, Text text) {
        Optional<Text> other = text.beside().filter(beside -> second != Second.NOTHING)
                .filter(beside -> text.value().length() <= BESIDE && beside.value().length() <= BESIDE);
        if (other.isEmpty()) {
            below(parent, tag, role, icon, text, second != Second.NOTHING);
            return;
        }
        Element pair = block(parent, "pair");
        draw(block(pair, "one"), tag, role, icon, text);
        draw(block(pair, "other"), "p", "beside", Optional.empty(), other.get());
    }

    /** The same beside something that is not to be passed. */
    void headBelow(Element parent, String tag, String role, Text text) {
        below(parent, tag, role, Optional.empty(), text, second != Second.NOTHING);
    }

    /** Words in a block of their own, and the same in the second language in another below. */
    void say(Element parent, String tag, String role, Text text) {
        say(parent, tag, role, Optional.empty(), text);
    }

    void say(Element parent, String tag, String role, Optional<String> icon, Text text) {
        below(parent, tag, role, icon, text, second == Second.ALL);
    }

    private void below(Element parent, String tag, String role, Optional<String> icon, Text text, boolean both) {
        draw(parent, tag, role, icon, text);
        text.beside().filter(other -> both)
                .ifPresent(other -> draw(parent, "p", icon.isPresent() ? "beside pictured" : "beside", Optional.empty(),
                        other));
    }

    private void draw(Element parent, String tag, String role, Optional<String> icon, Text text) {
        Element block = tree.child(parent, tag);
        block.setAttribute("class", icon.isPresent() ? role + " pictured" : role);
        icon.ifPresent(name -> tree.pictogram(block, name));
        tree.say(block, text.value(), text.language());
    }

    /** Words to read on their own line, and the rest of the line to write on. */
    void blank(Element parent, Text label) {
        say(block(parent, "blank"), "p", "label", label);
    }

    void lines(Element parent, int number) {
        for (int line = 0; line < number; line++) {
            block(parent, "line");
        }
    }

    void clear(Element parent) {
        block(parent, "clear");
    }

    void pictogram(Element parent, String icon) {
        tree.pictogram(parent, icon);
    }

    void tick(Element parent) {
        block(parent, "tick");
    }

    /** A box with a picture in it, to be crossed. */
    void tick(Element parent, String icon) {
        tree.pictogram(block(parent, "picture"), icon);
    }

    /** A box with a number in it. */
    void tick(Element parent, int number) {
        tree.say(tree.child(block(parent, "level"), "p"), String.valueOf(number), "");
    }

    /** Items one after the other, like words of a sentence. */
    void row(Element parent, List<Item> items, Mark mark) {
        items(parent, items, mark, 0);
    }

    /** Items side by side, as many as their words leave room for. */
    void items(Element parent, List<Item> items, Mark mark) {
        items(parent, items, mark, columns(items));
    }

    void items(Element parent, List<Item> items, Mark mark, int columns) {
        if (items.isEmpty()) {
            return;
        }
        boolean list = columns == 1; // items in lines are no list to the renderer
        Element all = list ? tree.child(parent, "ul") : block(parent, "items");
        for (int at = 0; at < items.size(); at++) {
            Item item = items.get(at);
            Element entry = tree.child(all, list ? "li" : "div");
            entry.setAttribute("class", "item of" + columns + (mark == Mark.TICK ? " marked" : "")
                    + (item.icon().isPresent() ? " pictured" : ""));
            if (mark == Mark.TICK) {
                tick(entry);
            }
            item.icon().ifPresent(icon -> tree.pictogram(entry, icon));
            say(block(entry, "words"), "p", "word", mark == Mark.NUMBER ? numbered(at + 1, item.label()) : item.label());
        }
    }

    /** A text with its number before it. */
    static Text numbered(int number, Text text) {
        return new Text(number + ". " + text.value(), text.language(), text.beside());
    }

    private int columns(List<Item> items) {
        int longest = items.stream().map(Item::label).mapToInt(this::length).max().orElse(0);
        for (int step = 0; step < NARROW.length; step++) {
            if (longest <= NARROW[step]) {
                return NARROW.length + 1 - step;
            }
        }
        return 1;
    }

    /** In signs of the first language, whose letters are larger. */
    int length(Text text) {
        int other = text.beside().filter(beside -> second == Second.ALL).map(beside -> beside.value().length()).orElse(0);
        return Math.max(text.value().length(), other * 5 / 6);
    }
}
