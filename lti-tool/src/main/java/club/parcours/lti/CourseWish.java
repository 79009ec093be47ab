package club.parcours.lti;

import java.util.Map;
import java.util.Optional;

/**
 * What a link wishes for its course, by custom parameters of ours. Teachers can change custom parameters, and any LMS may
 * send them: what stands here grants nothing to whoever follows the link.
 *
 * @param path the way through the curriculum, as it is written in the link; nobody has looked whether there is one
 */
public record CourseWish(Optional<String> path) {
    /** The custom parameter that names a path. */
    public static final String PATH = "parcours_path";
    private static final int LONGEST = 60;
    private static final int CUT = 29;

    /** As a launch tells it, on one line and cut where it is too long to be an id. */
    public static CourseWish of(Map<String, String> custom) {
        return new CourseWish(Optional.ofNullable(custom.get(PATH))
                .map(told -> told.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip())
                .map(told -> told.length() <= LONGEST ? told : told.substring(0, told.offsetByCodePoints(0, CUT)) + "…")
                .filter(told -> !told.isEmpty()));
    }
}
