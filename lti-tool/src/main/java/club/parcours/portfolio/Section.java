package club.parcours.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sections of a portfolio, in the order in which they are shown. */
public enum Section {
    CARD("portfolio.section.card", "user-circle"),
    PATH("portfolio.reflections", "bulb"),
    QUALITIES("portfolio.qualities", "ear"),
    STORIES("portfolio.section.stories", "message-2"),
    LANGUAGES("portfolio.section.languages", "language"),
    EXPERIENCES("portfolio.section.experiences", "heart-handshake"),
    COMPASS("portfolio.section.compass", "compass"),
    EVIDENCE("portfolio.section.evidence", "clipboard-check"),
    ROUTE("portfolio.section.route", "route"),
    BEARINGS("portfolio.section.bearings", "map-2"),
    PLAN("portfolio.section.plan", "target"),
    DOCUMENTS("portfolio.section.documents", "clipboard-text");

    private final String heading;
    private final String icon;

    Section(String heading, String icon) {
        this.heading = heading;
        this.icon = icon;
    }

    /** As the curriculum writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where an entry stands; what a partner said has a section of its own. */
    static Section of(EntryView entry) {
        return entry.kind().equals("quality") ? QUALITIES : Arrays.stream(values())
                .filter(section -> section.id().equals(entry.section())).findFirst().orElse(DOCUMENTS);
    }

    Part with(List<Line> lines) {
        return new Part(id(), heading, icon, lines);
    }

    /** A section with what stands in it. @param heading message key */
    public record Part(String name, String heading, String icon, List<Line> lines) {}
}
