package club.parcours.home;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.InformationCard;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.exercise.State;
import club.parcours.milestone.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One module as a row of stones, for one person.
 *
 * @param states    by exercise
 * @param standings by milestone
 */
record Trail(Module module, Map<String, State> states, Map<String, Standing> standings) {

    /** The exercises, the card unless it is overdue, the milestone. */
    List<Stone> stones(LocalDate today) {
        List<Stone> stones = new ArrayList<>();
        module.exercises().forEach(exercise -> stones.add(stone(exercise)));
        if (!module.card().overdue(today)) {
            InformationCard card = module.card();
            stones.add(new Stone(card.icon(), card.title(), "cards/" + card.id(), Mark.LATER, "home.stone.card", List.of()));
        }
        stones.add(milestone());
        return stones;
    }

    /** What to do next: the first exercise that is not settled, else the milestone. */
    Continue next() {
        return open().map(exercise -> new Continue(module.title(), exercise.title(), exercise.instruction(),
                        "exercises/" + exercise.id(),
                        state(exercise) == State.BEGUN ? "home.go-on" : "home.begin"))
                .orElseGet(() -> reached()
                        ? new Continue(module.title(), module.milestone().title(), module.milestone().reached(),
                                "portfolio", "home.to-portfolio")
                        : new Continue(module.title(), module.milestone().title(), module.promise(),
                                "milestones/" + module.milestone().id(), "home.go-on"));
    }

    boolean over() {
        return settled() && reached();
    }

    /** Every exercise is done or passed. */
    boolean settled() {
        return open().isEmpty();
    }

    /** Something is begun, and something is left to do. */
    boolean underway() {
        return !settled() && begun();
    }

    boolean begun() {
        return module.exercises().stream().anyMatch(exercise -> state(exercise) != State.OPEN);
    }

    int points() {
        return standing().map(Standing::points).orElse(0);
    }

    /** The whole module as one stone. @param here whether the viewer is in it */
    Stone module(boolean here) {
        return new Stone(module.icon(), module.title(), "modules/" + module.id(),
                reached() ? Mark.DONE : here ? Mark.NOW : Mark.LATER, reached() ? "home.stone.reached" : "home.stone.points",
                List.of(points(), module.milestone().points()));
    }

    private Optional<Exercise> open() {
        return module.exercises().stream().filter(exercise -> !state(exercise).settled()).findFirst();
    }

    private State state(Exercise exercise) {
        return states.getOrDefault(exercise.id(), State.OPEN);
    }

    private boolean reached() {
        return standing().flatMap(Standing::reachedAt).isPresent();
    }

    private Optional<Standing> standing() {
        return Optional.ofNullable(standings.get(module.milestone().id()));
    }

    private Stone stone(Exercise exercise) {
        State state = state(exercise);
        boolean now = open().filter(exercise::equals).isPresent();
        Mark mark = state.settled() ? Mark.DONE : now ? Mark.NOW : Mark.LATER;
        return new Stone(state == State.PASSED ? "player-skip-forward" : exercise.icon(), exercise.title(),
                "exercises/" + exercise.id(), state == State.PASSED ? Mark.LATER : mark, switch (state) {
                    case DONE -> "home.stone.done";
                    case PASSED -> "home.stone.passed";
                    case BEGUN -> "home.stone.begun";
                    case OPEN -> "home.stone.minutes";
                }, List.of(exercise.minutes()));
    }

    private Stone milestone() {
        MilestonePlan plan = module.milestone();
        Mark mark = reached() ? Mark.DONE : open().isEmpty() ? Mark.NOW : Mark.LATER;
        return new Stone(plan.icon(), plan.title(), "milestones/" + plan.id(), mark,
                reached() ? "home.stone.reached" : "home.stone.points",
                List.of(points(), plan.points()));
    }
}
