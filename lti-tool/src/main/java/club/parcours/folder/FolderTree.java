package club.parcours.folder;

import club.parcours.document.PrintTree;
import club.parcours.folder.Folder.Cell;
import club.parcours.folder.Folder.Part;
import java.util.List;
import java.util.function.IntPredicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A folder as the tree of elements that the renderer draws: whose it is, what is in it on which page, and its tables. */
final class FolderTree {
    /** More columns than this leave no room for words on one line. */
    private static final int MANY = 6;

    private final Folder folder;
    private final PrintTree tree;

    /** @param printable the signs that can be drawn; others are left out */
    FolderTree(Folder folder, IntPredicate printable) {
        this.folder = folder;
        this.tree = new PrintTree(folder.language(), "ltr", printable);
    }

    Document build() {
        Element body = tree.named(folder.title() + " – " + folder.name(), folder.title(), "folder.css").body();
        say(body, "h1", folder.title(), folder.language());
        say(body, "p", folder.name(), "").setAttribute("class", "name");
        folder.facts().forEach(fact -> say(body, "p", fact, folder.language()).setAttribute("class", "fact"));
        contents(body);
        folder.notes().forEach(note -> say(body, "p", note, folder.language()).setAttribute("class", "note"));
        folder.parts().forEach(part -> part(body, part));
        return tree.document();
    }

    /** The page of each part stands behind its name: the style puts it there. */
    private void contents(Element body) {
        say(body, "h2", folder.contents(), folder.language());
        Element list = tree.child(body, "ul");
        folder.parts().forEach(part -> {
            Element entry = tree.child(tree.child(list, "li"), "p");
            entry.setAttribute("class", "entry");
            entry.setAttribute("data-part", "#" + part.id());
            tree.say(entry, part.heading(), folder.language());
        });
    }

    private void part(Element body, Part part) {
        say(body, "h2", part.heading(), folder.language()).setAttribute("id", part.id());
        if (part.rows().isEmpty()) {
            say(body, "p", part.nothing(), folder.language());
            return;
        }
        Element table = tree.child(body, "table");
        table.setAttribute("class", part.columns().size() > MANY ? "wide" : "plain");
        Element head = tree.child(tree.child(table, "thead"), "tr");
        part.columns().forEach(column -> say(head, "th", column, folder.language()).setAttribute("scope", "col"));
        Element rows = tree.child(table, "tbody");
        part.rows().forEach(row -> row(tree.child(rows, "tr"), row));
    }

    private void row(Element row, List<Cell> cells) {
        cells.forEach(cell -> {
            Element place = tree.child(row, "td");
            if (!cell.text().isEmpty()) { // the renderer cannot draw a text without signs
                tree.say(place, cell.text(), cell.language()).setAttribute("class", cell.isShort() ? "short" : "words");
            }
        });
    }

    private Element say(Element parent, String tag, String text, String language) {
        return tree.say(tree.child(parent, tag), text, language);
    }
}
