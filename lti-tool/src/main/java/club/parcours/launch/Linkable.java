package club.parcours.launch;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import java.util.Optional;

/** A room that a link in a course can open. Stable addresses stand in courses for years; rooms may move behind them. */
public interface Linkable {
    /**
     * Where a stable address leads after a launch.
     *
     * @param openPath what follows {@code /app/open/}, for example {@code modules/M2}; never begins with a slash
     * @param role who opens it
     * @return the path below {@code /app/s/{launch}/}, empty text for the first page; empty if the address is not this
     *     room's
     */
    Optional<String> route(String openPath, Role role);

    /**
     * Where somebody's work behind a stable address is looked at; the page there decides again who may.
     *
     * @return the path below {@code /app/s/{launch}/}; empty if this room keeps no work
     */
    default Optional<String> review(String openPath, PersonId learner) {
        return Optional.empty();
    }
}
