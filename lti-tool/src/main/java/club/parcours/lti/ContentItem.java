package club.parcours.lti;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A link to us for a course: {@code ltiResourceLink} (Deep Linking 2.0, section 3.1.5).
 *
 * @param url    its stable address; no two of one answer may share one, some platforms keep only the last of those
 * @param icon   a square picture
 * @param custom custom parameters the link brings at every launch
 * @param column the column it brings, if it does
 */
public record ContentItem(URI url, String title, Optional<String> text, Optional<URI> icon,
                          Map<String, String> custom, Optional<Column> column) {
    private static final int ICON = 64;

    /**
     * A column of the platform's gradebook.
     *
     * @param resourceId our name of it, by which it is found again
     * @param maximum    more than zero and whole: Moodle takes 100 for a fraction
     */
    public record Column(String label, String resourceId, int maximum, String tag) {
        Map<String, Object> json() {
            return Map.of("label", label, "resourceId", resourceId, "scoreMaximum", maximum, "tag", tag);
        }
    }

    /** In a frame where the platform has one; in a window only if it has nothing else. */
    Map<String, Object> json(DeepLinkingSettings wanted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "ltiResourceLink");
        json.put("url", url.toString());
        json.put("title", title);
        text.ifPresent(said -> json.put("text", said));
        icon.ifPresent(picture -> json.put("icon", Map.of("url", picture.toString(), "width", ICON, "height", ICON)));
        json.put("custom", custom);
        column.filter(any -> wanted.lineItem()).ifPresent(one -> json.put("lineItem", one.json()));
        if (wanted.documentTargets().contains("iframe")) {
            json.put("iframe", Map.of("width", 1000, "height", 800));
        } else if (wanted.documentTargets().contains("window")) {
            json.put("window", Map.of("targetName", "_blank"));
        }
        return json;
    }
}
