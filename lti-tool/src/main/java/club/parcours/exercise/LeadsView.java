package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.Text;
import club.parcours.web.Aloud.Labelled;
import java.util.List;
import java.util.Optional;

/**
 * What the answers of a worksheet lead to.
 *
 * @param part  before which it stands
 * @param found nothing until all is answered that they depend on
 */
public record LeadsView(String part, Optional<List<One>> found) {
    /** One lead. @param choice what it leads to; @param label why */
    public record One(String id, Item choice, Text label) implements Labelled {}
}
