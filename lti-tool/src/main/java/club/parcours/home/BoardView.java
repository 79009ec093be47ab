package club.parcours.home;

import club.parcours.curriculum.Module;
import club.parcours.curriculum.Text;
import club.parcours.exercise.State;
import club.parcours.gradebook.TransferView;
import club.parcours.milestone.Standing;
import club.parcours.people.CohortView;
import club.parcours.people.RosterView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The group at a glance.
 *
 * @param course  as the LMS calls it
 * @param copy    the course it was copied from, if it was
 * @param close   the module that is looked at closely, if one is
 * @param roster  how reading the course's roster went
 * @param look    what of all this is looked at
 * @param waiting the first scores that did not come through and need somebody
 * @param cockpit what waits for the viewer, and who needs a call
 * @param at      when this was read
 */
public record BoardView(Optional<String> course, Optional<CohortView.Copy> copy, List<Module> modules,
        Optional<Module> close, List<Column> columns, List<Row> rows, RosterView roster, Look look,
        List<TransferView> waiting, CockpitView cockpit, Instant at) {

    /**
     * What is looked at, and the queries that lead elsewhere: one part stays when the other changes.
     *
     * @param module id of the module that is looked at closely, if one is
     * @param group  id of the group that is looked at alone, if one is
     */
    public record Look(Optional<String> module, Optional<String> group) {
        /** At this module closely. */
        public String closer(String other) {
            return query(Optional.of(other), group);
        }

        /** At all modules from afar. */
        public String afar() {
            return query(Optional.empty(), group);
        }

        /** At this group alone. */
        public String among(String other) {
            return query(module, Optional.of(other));
        }

        /** At everybody. */
        public String all() {
            return query(module, Optional.empty());
        }

        /** At the same once more. */
        String query() {
            return query(module, group);
        }

        /** Whether this group is looked at. */
        public boolean at(String other) {
            return group.filter(other::equals).isPresent();
        }

        private static String query(Optional<String> module, Optional<String> group) {
            String said = Stream.of(module.map(id -> "module=" + encoded(id)), group.map(id -> "group=" + encoded(id)))
                    .flatMap(Optional::stream).collect(Collectors.joining("&"));
            return said.isEmpty() ? "" : "?" + said;
        }

        private static String encoded(String id) {
            return URLEncoder.encode(id, StandardCharsets.UTF_8);
        }
    }

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
