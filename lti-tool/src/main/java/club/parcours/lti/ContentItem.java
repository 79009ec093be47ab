package club.parcours.lti;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A link to us for a course: {@code ltiResourceLink} (Deep Linking 2.0, section 3.1.5).
 *
 * @param url    its stable address; no two of one answer may share one, some platforms keep only the last of those
 * @param icon   a square picture
 * @param custom custom parameters the link brings at every launch
 * @param column the column it brings, if it does
 * @param dates  from when to when it is open, and until when work is handed in
 */
public record ContentItem(URI url, String title, Optional<String> text, Optional<URI> icon,
                          Map<String, String> custom, Optional<Column> column, Dates dates) {
    private static final int ICON = 64;

    /**
     * A column of the platform's gradebook.
     *
     * @param resourceId our name of it, by which it is found again
     * @param maximum    more than zero and whole: Moodle takes 100 for a fraction
     */
    public record Column(String label, String resourceId, int maximum, String tag) {
        /** Says that we can be opened for a look at the work behind a grade: from the first points on, at the link's own address. */
        private static final Map<String, Object> REVIEW = Map.of("reviewableStatus", List.of("InProgress", "Completed"));

        Map<String, Object> json() {
            return Map.of("label", label, "resourceId", resourceId, "scoreMaximum", maximum, "tag", tag, "submissionReview",
                    REVIEW);
        }
    }

    /** When learners may open it, and until when they hand in: {@code available} and {@code submission}. Seconds count. */
    public record Dates(Optional<Instant> opens, Optional<Instant> closes, Optional<Instant> due) {
        /** Nothing is said of dates. */
        public static final Dates NONE = new Dates(Optional.empty(), Optional.empty(), Optional.empty());

        private void put(Map<String, Object> json) {
            Map<String, Object> available = new LinkedHashMap<>();
            opens.ifPresent(at -> available.put("startDateTime", at.toString()));
            closes.ifPresent(at -> available.put("endDateTime", at.toString()));
            if (!available.isEmpty()) {
                json.put("available", available);
            }
            due.ifPresent(at -> json.put("submission", Map.of("endDateTime", at.toString())));
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
        dates.put(json);
        if (wanted.documentTargets().contains("iframe")) {
            json.put("iframe", Map.of("width", 1000, "height", 800));
        } else if (wanted.documentTargets().contains("window")) {
            json.put("window", Map.of("targetName", "_blank"));
        }
        return json;
    }
}
