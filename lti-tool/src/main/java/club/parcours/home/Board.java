package club.parcours.home;

import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.exercise.Exercises;
import club.parcours.exercise.State;
import club.parcours.gradebook.Gradebook;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Milestones;
import club.parcours.milestone.Standing;
import club.parcours.people.CohortView;
import club.parcours.people.MemberView;
import club.parcours.people.People;
import club.parcours.people.RosterView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The group at a glance, for those who run it: as many statements and as many rows however many they are. Of everybody it
 * reads what lists and counts need; how far they are, only of those who are shown.
 */
@ApplicationScoped
@Transactional
public class Board {
    private static final int PARKED = 3;

    @Inject
    Syllabus syllabus;

    @Inject
    Exercises exercises;

    @Inject
    Milestones milestones;

    @Inject
    People people;

    @Inject
    Gradebook gradebook;

    @Inject
    Cockpit cockpit;

    @Inject
    Clock clock;

    /**
     * @param asked the module to look at closely; without it, or where it is not taught, all from afar. Only those of this
     *              group of the LMS's; a course that has no such group is shown whole
     */
    public BoardView of(Viewer viewer, Look asked) {
        return laidOut(viewer, asked, Optional.empty());
    }

    /** Those of the whole course, as far as a page can hold them, who are called like this. @param asked as in {@link #of} */
    public BoardView found(Viewer viewer, Look asked, Sought sought) {
        return laidOut(viewer, new Look(asked.module(), Optional.empty(), 1), Optional.of(sought));
    }

    /** Everybody who needs a call. @param asked those of this group, and this page of them */
    public CallsView calls(Viewer viewer, Look asked) {
        RosterView roster = people.cohort(viewer.cohort()).map(CohortView::roster).orElse(RosterView.NONE);
        Optional<String> group = group(asked, roster);
        return cockpit.calls(viewer, learners(viewer, group), titles(syllabus.list(viewer)),
                new Look(asked.module(), group, asked.page()));
    }

    private BoardView laidOut(Viewer viewer, Look asked, Optional<Sought> sought) {
        Optional<CohortView> course = people.cohort(viewer.cohort());
        RosterView roster = course.map(CohortView::roster).orElse(RosterView.NONE);
        List<Module> modules = syllabus.list(viewer);
        Optional<Module> close = asked.module()
                .flatMap(id -> modules.stream().filter(module -> module.id().equals(id)).findFirst());
        Optional<String> group = group(asked, roster);
        List<MemberView> learners = learners(viewer, group);
        List<MemberView> listed = sought.map(name -> name.among(learners)).orElse(learners);
        Pagination pagination = Pagination.of(asked.page(), listed.size());
        return new BoardView(course.flatMap(cohort -> cohort.title().or(cohort::label)), course.flatMap(CohortView::copy),
                modules, close, close.map(Board::columns).orElseGet(() -> modules.stream().map(Board::column).toList()),
                rows(viewer, pagination.of(listed), modules, close), pagination, sought.map(Sought::typed), roster,
                new Look(close.map(Module::id), group, pagination.number()), gradebook.parked(viewer, PARKED),
                cockpit.of(viewer, learners, titles(modules)), clock.instant());
    }

    private static Optional<String> group(Look asked, RosterView roster) {
        return asked.group().filter(id -> roster.groups().stream().anyMatch(one -> one.id().equals(id)));
    }

    /** By name; those who left after all others. */
    private List<MemberView> learners(Viewer viewer, Optional<String> group) {
        return people.members(viewer, viewer.cohort()).stream().filter(member -> member.role().learns())
                .filter(member -> group.isEmpty() || member.groups().contains(group.get()))
                .sorted(Comparator.comparing(MemberView::left)).toList();
    }

    private static Map<String, String> titles(List<Module> modules) {
        return modules.stream().map(Module::milestone)
                .collect(Collectors.toMap(MilestonePlan::id, plan -> plan.title().value()));
    }

    private List<BoardView.Row> rows(Viewer viewer, List<MemberView> shown, List<Module> modules, Optional<Module> close) {
        List<PersonId> ids = shown.stream().map(MemberView::person).toList();
        Map<PersonId, Map<String, State>> states = exercises.states(ids);
        Map<PersonId, Map<String, Standing>> standings = milestones.standings(ids);
        LocalDate today = LocalDate.now(clock.withZone(viewer.zone()));
        return shown.stream().map(member -> new BoardView.Row(member.person().toString(), member.name(),
                cells(modules, close, states.getOrDefault(member.person(), Map.of()),
                        standings.getOrDefault(member.person(), Map.of())),
                member.lastSeen().map(seen -> ChronoUnit.DAYS.between(seen.atZone(viewer.zone()).toLocalDate(), today)),
                member.left(), member.named())).toList();
    }

    private static Stream<BoardView.Column> exercises(Module module) {
        return module.exercises().stream().map(exercise -> new BoardView.Column(exercise.icon(), exercise.title(), ""));
    }

    private static List<BoardView.Column> columns(Module module) {
        return Stream.concat(exercises(module),
                Stream.of(new BoardView.Column(module.milestone().icon(), module.milestone().title(), ""))).toList();
    }

    private static BoardView.Column column(Module module) {
        return new BoardView.Column(module.icon(), module.milestone().title(), module.id());
    }

    private static List<BoardView.Cell> cells(List<Module> modules, Optional<Module> close, Map<String, State> states,
            Map<String, Standing> standings) {
        List<BoardView.Cell> cells = new ArrayList<>();
        close.ifPresent(module -> module.exercises().forEach(exercise ->
                cells.add(BoardView.Cell.of(states.getOrDefault(exercise.id(), State.OPEN)))));
        for (Module module : close.map(List::of).orElse(modules)) {
            Trail trail = new Trail(module, states, standings);
            cells.add(close.isEmpty() && trail.underway() && trail.points() == 0 ? BoardView.Cell.of(State.BEGUN)
                    : BoardView.Cell.of(Optional.ofNullable(standings.get(module.milestone().id())),
                            module.milestone().points()));
        }
        return cells;
    }
}
