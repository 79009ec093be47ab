package club.parcours.launch;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import java.util.List;
import java.util.Optional;

/** A room that a link in a course can open. Stable addresses stand in courses for years; rooms may move behind them. */
public interface Linkable {
    /** The tag of every column we ask for, whoever asks. */
    String COLUMN_TAG = "parcours";

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

    /**
     * Where a stable address leads that is opened by hand, for somebody who came by a launch before and is still in.
     *
     * @return the path below {@code /app/s/{launch}/}; empty if it is not this room's, or nothing of theirs
     */
    default Optional<String> reopen(String openPath, Viewer viewer) {
        return Optional.empty();
    }

    /** What this room offers to the viewer's course, shelf by shelf, to choose from in the LMS. */
    default List<Shelf> shelves(Viewer viewer) {
        return List.of();
    }

    /**
     * Things of one kind.
     *
     * @param order   shelves stand in this order
     * @param heading message key
     */
    record Shelf(int order, String heading, List<Offer> offers) {}

    /**
     * Something a course can link to.
     *
     * @param openPath its stable address after {@code /app/open/}; no other offer has it
     * @param icon     name of an icon
     * @param language of title and text
     * @param column   the column it can bring, if its work is graded
     * @param way      the path of the curriculum its link gives a course that has none, if it gives one
     */
    record Offer(String openPath, String icon, String title, String text, String language, Optional<Column> column,
            Optional<String> way) {
        /** One that leaves the course on its path. */
        public Offer(String openPath, String icon, String title, String text, String language, Optional<Column> column) {
            this(openPath, icon, title, text, language, column, Optional.empty());
        }
    }

    /**
     * A column of the LMS's gradebook.
     *
     * @param resourceId our name of it, one per course; the gradebook finds it by that
     * @param maximum    whole and more than zero
     */
    record Column(String label, String resourceId, int maximum, String tag) {}
}
