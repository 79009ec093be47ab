package club.parcours.place;

import club.parcours.curriculum.Module;
import java.util.List;

/**
 * A place to add, or to change.
 *
 * @param scope     {@code course} or {@code organisation}
 * @param id        of the place that is changed; empty text for a new one
 * @param version   of the place as it was before somebody's eyes
 * @param kinds     that there are
 * @param said      what stands in the fields
 * @param modules   to choose from
 * @param overtaken somebody else changed it, or added one, meanwhile
 */
public record PlaceFormView(String scope, String id, int version, List<Choice> kinds, PlaceDraft said, List<Module> modules,
        boolean overtaken) {

    /** A kind. @param icon name of its pictogram */
    public record Choice(String word, String icon) {}
}
