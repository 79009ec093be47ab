package club.parcours.takeout;

import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.takeout.BookletView.Enclosed;
import club.parcours.web.Templates;
import java.util.Map;

/**
 * What a chapter is written with.
 *
 * @param owner whose it is, as they read the pages of the course in which they asked for it
 * @param files those that go along, by their ids
 */
public record Pen(Viewer owner, Map<String, Enclosed> files, Templates templates) {
    /** A piece of the page that knows no address of ours. */
    public SafeHtml write(String template, Record view) {
        return templates.alone(template, view, owner.reads(), owner.formal(), owner.zone());
    }
}
