package club.parcours.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How reading the roster of a course went.
 *
 * @param offered whether the LMS gives one, as far as we know
 * @param waiting whether it is about to be read
 * @param readAt  when it was last read to its end
 * @param trouble why the last reading failed, if it did
 * @param groups  the course's groups, if the LMS tells them
 */
public record RosterView(boolean offered, boolean waiting, Optional<Instant> readAt, Optional<Trouble> trouble,
        List<Group> groups) {
    /** Nothing is known of a roster. */
    public static final RosterView NONE = new RosterView(false, false, Optional.empty(), Optional.empty(),
            List.of());

    /** A group as the LMS calls it. */
    public record Group(String id, String name) {}

    /** Why a roster was not read. */
    public enum Trouble {
        /** The LMS does not let us read it. */
        FORBIDDEN,
        /** The LMS does not answer, or asks to wait. */
        UNREACHABLE,
        /** What comes is no roster, or does not end. */
        UNUSABLE,
        /** The LMS gives all in one piece, and that is larger than we read. */
        TOO_LARGE,
        /** None of those who came is in it: the LMS names people otherwise there than in launches. */
        STRANGERS;

        /** The key of the sentence that says it. */
        public String message() {
            return "people.roster." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
