package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An activity of a course that leads to a tool.
 *
 * @param id      the resource link id
 * @param course  id of its course
 * @param tool    number of its tool
 * @param title   title on the course page and in the launch
 * @param text    one sentence below the title
 * @param target  the target_link_uri
 * @param maximum maximum of the activity's own column; 0 means that it has none
 * @param custom  the activity's own custom parameters
 * @param review  how the tool wants to be opened for the review of a submission, as it said when the link was made
 * @param history ids of the activities it was copied from, the nearest first
 */
public record Link(String id, String course, String tool, String title, String text, URI target, int maximum,
        Map<String, String> custom, Optional<JsonNode> review, List<String> history) {

    /** An activity typed in by hand. */
    Link(String id, String course, String tool, String title, String text, URI target, int maximum) {
        this(id, course, tool, title, text, target, maximum, Map.of(), Optional.empty(), List.of());
    }

    /** Moodle's number of the activity in its course, another one than the link's id. */
    int courseModule() {
        return 100 + Integer.parseInt(id);
    }

    Link numbered(String number) {
        return new Link(number, course, tool, title, text, target, maximum, custom, review, history);
    }

    Link copied(String number, String newCourse) {
        List<String> longer = new ArrayList<>(List.of(id));
        longer.addAll(history);
        return new Link(number, newCourse, tool, title, text, target, maximum, custom, review, longer);
    }
}
