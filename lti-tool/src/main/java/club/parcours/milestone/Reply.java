package club.parcours.milestone;

import java.util.Locale;

/** Advice at one tap, said to each in their own language. */
public enum Reply {
    CLEAR,
    PROUD,
    EXAMPLE,
    OWN,
    RESULT,
    NUMBER,
    TALK;

    /** As the end of message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
