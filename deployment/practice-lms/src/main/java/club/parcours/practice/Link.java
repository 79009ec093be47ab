package club.parcours.practice;

import java.net.URI;

/**
 * An activity of a course that leads to the tool.
 *
 * @param id       the resource link id
 * @param course   id of its course
 * @param title    title on the course page and in the launch
 * @param text     one sentence below the title
 * @param target   the target_link_uri
 * @param maximum  maximum of the activity's own column; 0 means that it has none
 */
public record Link(String id, String course, String title, String text, URI target, int maximum) {

    /** Moodle's number of the activity in its course, another one than the link's id. */
    int courseModule() {
        return 100 + Integer.parseInt(id);
    }
}
