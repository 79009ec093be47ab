package club.parcours.home;

import club.parcours.curriculum.Module;
import club.parcours.curriculum.Text;
import club.parcours.exercise.State;
import club.parcours.gradebook.ParkedView;
import club.parcours.milestone.Standing;
import club.parcours.people.CohortView;
import club.parcours.people.RosterView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The group at a glance.
 *
 * @param course     as the LMS calls it
 * @param copy       the course it was copied from, if it was
 * @param close      the module that is looked at closely, if one is
 * @param roster     how reading the course's roster went
 * @param pagination which of the people are shown
 * @param sought     the name that was looked for, if one was
 * @param look       what of all this is looked at
 * @param parked     the scores that did not come through and need somebody
 * @param cockpit    what waits for the viewer, and who needs a call
 * @param at         when this was read
 */
public record BoardView(Optional<String> course, Optional<CohortView.Copy> copy, List<Module> modules,
        Optional<Module> close, List<Column> columns, List<Row> rows, Pagination pagination, Optional<String> sought, RosterView roster,
        Look look, ParkedView parked, CockpitView cockpit, Instant at) {

    /** An exercise or a milestone, or a module from afar. @param module id of the module to look at closely, or empty */
    public record Column(String icon, Text title, String module) {}

    /**
     * One participant.
     *
     * @param daysAgo how many days ago they came last; empty for those who never came
     * @param left    whether the roster is without them now
     * @param named   whether the LMS tells their name
     */
    public record Row(String person, String name, List<Cell> cells, Optional<Long> daysAgo, boolean left, boolean named) {
        /** Key of the words for the last visit. */
        public String seen() {
            return daysAgo.map(days -> days <= 0 ? "home.seen.today" : days == 1 ? "home.seen.yesterday"
                    : "home.seen.days").orElse("home.seen.never");
        }

        /** Those days. */
        public long days() {
            return daysAgo.orElse(0L);
        }

        /** Whether somebody might call them. */
        public boolean longAgo() {
            return !left && days() >= Cockpit.LONG;
        }
    }

    /**
     * How far somebody is with one column: icon, word and colour.
     *
     * @param kind as part of a class name
     * @param word message key
     */
    public record Cell(String icon, String kind, String word, List<Object> arguments) {
        static Cell of(State state) {
            return switch (state) {
                case DONE -> new Cell("check", "done", "home.cell.done", List.of());
                case BEGUN -> new Cell("pencil", "now", "home.cell.begun", List.of());
                case PASSED -> new Cell("player-skip-forward", "none", "home.cell.passed", List.of());
                case OPEN -> new Cell("minus", "none", "home.cell.open", List.of());
            };
        }

        static Cell of(Optional<Standing> standing, int points) {
            int has = standing.map(Standing::points).orElse(0);
            boolean reached = standing.flatMap(Standing::reachedAt).isPresent();
            return new Cell(reached ? "check" : has > 0 ? "pencil" : "minus", reached ? "done" : has > 0 ? "now" : "none",
                    "home.cell.points", List.of(has, points));
        }
    }
}
