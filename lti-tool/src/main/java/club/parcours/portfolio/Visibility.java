package club.parcours.portfolio;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Who may read an entry besides its owner. Each says how far it goes, and nothing follows from another. */
public enum Visibility {
    /** Nobody. */
    ME,
    /** Those who run the owner's course. */
    FACILITATOR,
    /** They, and those who take part in the course. */
    GROUP,
    /** Those who run the course, now; and later it may stand in what the owner has made to hand out. */
    ATTESTATION;

    /** Message key of who that is. */
    public String label() {
        return "portfolio.seen." + name().toLowerCase(Locale.ROOT);
    }

    /** Name of a Tabler icon. */
    public String icon() {
        return switch (this) {
            case ME -> "lock";
            case FACILITATOR -> "eye";
            case GROUP -> "users";
            case ATTESTATION -> "certificate";
        };
    }

    /** What those who run the owner's course may read. */
    static Set<Visibility> toFacilitators() {
        return EnumSet.complementOf(EnumSet.of(ME));
    }
}
