package club.parcours.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A course with its activities.
 *
 * @param id      a bare number, the same on both sites
 * @param label   short name
 * @param title   full name
 * @param links   the activities
 * @param history ids of the courses it was copied from, the nearest first
 */
public record Course(String id, String label, String title, List<Link> links, List<String> history) {

    /** The activity with this id, if it is one of this course. */
    public Optional<Link> link(String id) {
        return links.stream().filter(link -> link.id().equals(id)).findFirst();
    }

    Course with(Link link) {
        List<Link> more = new ArrayList<>(links);
        more.add(link);
        return new Course(id, label, title, List.copyOf(more), history);
    }

    /** An empty course that comes after this one. */
    Course copied(String number) {
        List<String> longer = new ArrayList<>(List.of(id));
        longer.addAll(history);
        return new Course(number, label + '-' + number, title + " (copie)", List.of(), longer);
    }

    Course without(Link link) {
        return new Course(id, label, title, links.stream().filter(one -> !one.equals(link)).toList(), history);
    }
}
