package club.parcours.milestone;

import java.util.Locale;

/** What a facilitator says of what somebody submitted. */
public enum Decision {
    REACHED("trophy"),
    ALMOST("star"),
    NOT_YET("route");

    private final String icon;

    Decision(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** As the end of message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
