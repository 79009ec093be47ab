package club.parcours.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When the questions are asked. */
public enum Occasion {
    /** Before the first module. */
    ENTRY,
    /** After the last one. */
    EXIT;

    static Optional<Occasion> of(String id) {
        return Arrays.stream(values()).filter(occasion -> occasion.id().equals(id)).findFirst();
    }

    /** As addresses and message keys write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
