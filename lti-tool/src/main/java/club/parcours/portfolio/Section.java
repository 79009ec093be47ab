package club.parcours.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The eleven sections of a portfolio, in the order in which they are shown. */
public enum Section {
    CARD("user-circle", false),
    PATH("timeline", false),
    EXPERIENCES("heart-handshake", true),
    STORIES("message-2", true),
    LANGUAGES("language", true),
    COMPASS("compass", false),
    EVIDENCE("clipboard-check", true),
    ROUTE("route", true),
    BEARINGS("map-2", true),
    PLAN("target", true),
    /** Also where stands what no section is known for any more. */
    DOCUMENTS("clipboard-text", true);

    private final String icon;
    private final boolean open;

    Section(String icon, boolean open) {
        this.icon = icon;
        this.open = open;
    }

    /** As the curriculum writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of a Tabler icon. */
    public String icon() {
        return icon;
    }

    /** Message key of its name. */
    public String heading() {
        return "portfolio.section." + id();
    }

    /** Message key of what it asks for. */
    public String asks() {
        return "portfolio.asks." + id();
    }

    /** Whether a person may put something into it by hand; what the others ask for comes from exercises alone. */
    public boolean open() {
        return open;
    }

    /** The ids of all sections. */
    static List<String> ids() {
        return Arrays.stream(values()).map(Section::id).toList();
    }

    /** The section of this id; that of the documents where there is none of that id, or no more. */
    static Section of(String id) {
        return Arrays.stream(values()).filter(section -> section.id().equals(id)).findFirst().orElse(DOCUMENTS);
    }
}
