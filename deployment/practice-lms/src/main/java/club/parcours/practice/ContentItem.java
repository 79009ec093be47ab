package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of a tool's answer (Deep Linking 2.0, 3.1), read with the eyes of a course.
 *
 * @param type    the item type
 * @param title   the title shown
 * @param text    the text below it
 * @param url     its address, or empty text
 * @param remark  why it is refused, or what is left out of it; empty text if nothing is
 * @param refused whether it is refused
 * @param said    all of it
 */
public record ContentItem(String type, String title, String text, String url, String remark, boolean refused,
        JsonNode said) {

    /** Moodle keeps no fractions of a maximum: it takes 100 instead. */
    private static final int WITHOUT_FRACTION = 100;

    static ContentItem read(JsonNode said, DeepLinks.Request request) {
        String type = said.path("type").asText("");
        String title = said.path("title").asText("").isBlank()
                ? request.settings().title().isBlank() ? request.tool().metadata().name() : request.settings().title()
                : said.path("title").asText();
        String url = said.path("url").asText("");
        Optional<String> refusal = refusal(type, url, said, request);
        return new ContentItem(type, title, said.path("text").asText(request.settings().text()), url,
                refusal.orElseGet(() -> remark(type, said, request)), refusal.isPresent(), said);
    }

    /** When it is open and until when work is handed in, in words; empty text if nothing is said. */
    public String dates() {
        return ContentDates.of(said).map(ContentDates::words).orElse("");
    }

    private static Optional<String> refusal(String type, String url, JsonNode said,
            DeepLinks.Request request) {
        if (!request.settings().types().contains(type)) {
            return Optional.of("This LMS did not ask for items of this type.");
        }
        if (!type.equals(DeepLinkSettings.LINK)) {
            return Optional.empty();
        }
        if (!ContentDates.of(said).map(ContentDates::inOrder).orElse(false)) {
            return Optional.of("Its dates are none, or end before they begin.");
        }
        return url.isEmpty() || onDomain(url, request.tool().metadata().domain()) ? Optional.empty()
                : Optional.of("Its address is not on the tool's domain.");
    }

    private static boolean onDomain(String url, String domain) {
        try {
            return domain.equals(URI.create(url).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String remark(String type, JsonNode said, DeepLinks.Request request) {
        if (!type.equals(DeepLinkSettings.LINK)) {
            return "Shown here, not kept: this LMS keeps links to tools only.";
        }
        if (!said.has("lineItem")) {
            return "";
        }
        if (request.settings().lineItem().filter(accepted -> !accepted).isPresent()) {
            return "This LMS did not accept a column.";
        }
        return said.path("lineItem").path("scoreMaximum").decimalValue().signum() > 0 ? ""
                : "The column has no maximum and is left out.";
    }

    /** Whether it becomes an activity. */
    public boolean kept() {
        return !refused && type.equals(DeepLinkSettings.LINK);
    }

    /** The maximum of its column; 0 if it brings none. */
    public int maximum() {
        BigDecimal maximum = said.path("lineItem").path("scoreMaximum").decimalValue();
        if (!kept() || !remark.isEmpty() || maximum.signum() <= 0) {
            return 0;
        }
        return maximum.stripTrailingZeros().scale() > 0 ? WITHOUT_FRACTION : maximum.intValue();
    }

    Link link(DeepLinks.Request request) {
        Map<String, String> custom = new LinkedHashMap<>();
        said.path("custom").fields().forEachRemaining(one -> custom.put(one.getKey(), one.getValue().asText()));
        return new Link("", request.course(), request.tool().id(), title, text,
                url.isEmpty() ? request.tool().metadata().target() : URI.create(url), maximum(), custom,
                Optional.ofNullable(said.path("lineItem").get("submissionReview")), List.of());
    }

    Column column(Link link) {
        return new Column("", link.course(), link.title(), BigDecimal.valueOf(link.maximum()),
                said.path("lineItem").path("resourceId").asText(""), said.path("lineItem").path("tag").asText(""),
                link.id(), true, false, link.tool());
    }
}
