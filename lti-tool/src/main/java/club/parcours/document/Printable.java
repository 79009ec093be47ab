package club.parcours.document;

import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Something that the {@link Press} prints. */
public interface Printable {
    /** As the renderer draws it: elements of HTML, with a style. */
    Document tree(Gauge gauge);

    /** What a press knows of a tree before it prints it. */
    interface Gauge {
        /** Whether there is a picture of this sign; a paper has to leave others out. */
        boolean draws(int sign);

        /** How high each block of a tree gets, in millimetres, without its margins. */
        Map<Element, Double> heights(Document tree);
    }
}
