package club.parcours.practice;

import java.util.List;
import java.util.Optional;

/**
 * A course with its activities.
 *
 * @param id    a bare number, the same on both sites
 * @param label short name
 * @param title full name
 * @param links the activities
 */
public record Course(String id, String label, String title, List<Link> links) {

    /** The activity with this id, if it is one of this course. */
    public Optional<Link> link(String id) {
        return links.stream().filter(link -> link.id().equals(id)).findFirst();
    }
}
