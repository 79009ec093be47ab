package club.parcours.takeout;

import club.parcours.kernel.PersonId;
import java.util.Locale;
import java.util.UUID;

/**
 * A recording somebody made for the person it is about.
 *
 * @param by   whose file it is
 * @param from what they were to the person
 */
public record Addressed(PersonId by, UUID file, From from) {
    /** Who made a file that goes along. */
    public enum From {
        /** Whose envelope it is. */
        ME,
        /** Somebody of their course whom they asked. */
        PEER,
        /** Somebody who runs their course. */
        FACILITATOR;

        /** As {@code data.json} writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
