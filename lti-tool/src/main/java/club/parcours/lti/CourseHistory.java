package club.parcours.lti;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a link comes from, as its custom parameters tell it (Core 1.3, appendix C). Teachers can change custom
 * parameters: what stands here grants nothing, it only helps to find settings again.
 *
 * @param link     our own id of the link, which copies keep
 * @param contexts the courses this one was copied from, the latest first
 * @param links    the links this one was copied from, the latest first
 */
public record CourseHistory(Optional<String> link, List<String> contexts, List<String> links) {
    /** The custom parameter that carries our own id of a link. */
    public static final String LINK = "parcours_link";
    private static final String CONTEXTS = "context_id_history";
    private static final String LINKS = "resource_link_id_history";
    private static final int LONGEST_ID = 255;
    private static final int MOST = 20;

    /** Custom parameters to ask a platform for, with every link and when it registers us. */
    public static final Map<String, String> VARIABLES =
            Map.of(CONTEXTS, "$Context.id.history", LINKS, "$ResourceLink.id.history");

    /** As a launch tells it; what the platform did not resolve is left out there already. */
    public static CourseHistory of(Map<String, String> custom) {
        return new CourseHistory(Optional.ofNullable(custom.get(LINK)).filter(id -> id.matches("[A-Za-z0-9_-]{8,64}")),
                ids(custom, CONTEXTS), ids(custom, LINKS));
    }

    private static List<String> ids(Map<String, String> custom, String name) {
        return Stream.of(custom.getOrDefault(name, "").split(",")).map(String::strip)
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID).distinct().limit(MOST).toList();
    }
}
