package club.parcours.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How something was for somebody. */
public enum Face {
    GOOD("mood-smile"),
    SO_SO("mood-empty"),
    NOT_FOR_ME("mood-sad");

    private final String icon;

    Face(String icon) {
        this.icon = icon;
    }

    /** The face a form sends; nothing if it is none of ours. */
    static Optional<Face> of(String id) {
        return Arrays.stream(values()).filter(face -> face.id().equals(id)).findFirst();
    }

    /** As forms and message keys write it: {@code so-so}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name in the icon sprite. */
    public String icon() {
        return icon;
    }
}
