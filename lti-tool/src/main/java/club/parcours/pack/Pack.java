package club.parcours.pack;

import club.parcours.curriculum.Guide;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Text;
import club.parcours.document.Printable;
import java.util.List;
import org.w3c.dom.Document;

/**
 * A module to be printed.
 *
 * @param overdue whether its card should have been reviewed
 * @param scale the names of the levels of competence, lowest first
 */
public record Pack(Module module, Guide guide, boolean overdue, List<Text> scale, Said said) implements Printable {
    @Override
    public Document tree(Gauge gauge) {
        return new Folding(this, gauge).tree();
    }
}
