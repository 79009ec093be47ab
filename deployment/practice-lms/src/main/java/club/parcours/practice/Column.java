package club.parcours.practice;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A column of the gradebook: what Assignment and Grade Services call a line item.
 *
 * @param id         a bare number
 * @param course     id of its course
 * @param label      heading
 * @param maximum    the highest final grade
 * @param resourceId the tool's own id, or empty text
 * @param tag        the tool's own tag, or empty text
 * @param link       the resource link it belongs to, or empty text
 * @param own        whether it is the activity's own column, made by the LMS
 * @param locked     whether the teacher locked it
 * @param tool       number of the tool it belongs to
 */
public record Column(String id, String course, String label, BigDecimal maximum, String resourceId, String tag,
        String link, boolean own, boolean locked, String tool) {

    /** A column of the tool the site knew first. */
    public Column(String id, String course, String label, BigDecimal maximum, String resourceId, String tag,
            String link, boolean own, boolean locked) {
        this(id, course, label, maximum, resourceId, tag, link, own, locked, "1");
    }

    /** The resource link, if the column belongs to one. */
    public Optional<String> resourceLink() {
        return link.isEmpty() ? Optional.empty() : Optional.of(link);
    }

    Column numbered(String number) {
        return new Column(number, course, label, maximum, resourceId, tag, link, own, locked, tool);
    }

    Column changed(String newLabel, BigDecimal newMaximum, String newResourceId, String newTag) {
        return new Column(id, course, newLabel, newMaximum, newResourceId, newTag, link, own, locked, tool);
    }

    Column copied(String newCourse, String newLink) {
        return new Column("", newCourse, label, maximum, resourceId, tag, newLink, own, false, tool);
    }

    Column lock(boolean lock) {
        return new Column(id, course, label, maximum, resourceId, tag, link, own, lock, tool);
    }
}
