package club.parcours.document;

import java.util.Arrays;
import java.util.Locale;

/** How a CV is laid out. */
public enum Layout {
    /** What one did comes first, the latest on top. */
    TIME("timeline"),
    /** What one can do comes first, each competence with the facts that show it. */
    COMPETENCE("compass");

    private final String icon;

    Layout(String icon) {
        this.icon = icon;
    }

    /** As forms and message keys write it: {@code time}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    /** The first one where there is none of that name. */
    static Layout of(String id) {
        return Arrays.stream(values()).filter(layout -> layout.id().equals(id)).findFirst().orElse(TIME);
    }
}
