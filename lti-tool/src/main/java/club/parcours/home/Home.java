package club.parcours.home;

import club.parcours.curriculum.CoursePath;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.exercise.Exercises;
import club.parcours.exercise.State;
import club.parcours.feedback.Feedback;
import club.parcours.feedback.Surveys;
import club.parcours.gradebook.Gradebook;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Milestones;
import club.parcours.milestone.Standing;
import club.parcours.people.CohortView;
import club.parcours.people.MemberView;
import club.parcours.people.People;
import club.parcours.people.RosterView;
import club.parcours.place.Places;
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

/** Reads together what a first page shows, in one transaction. */
@ApplicationScoped
@Transactional
public class Home {
    @Inject
    Curriculum curriculum;

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
    Places places;

    @Inject
    Feedback feedback;

    @Inject
    Surveys surveys;

    @Inject
    Cockpit cockpit;

    @Inject
    Clock clock;

    /** The viewer's way through the modules of their course, in three statements, and one more long after a launch. */
    public PathView path(Viewer viewer) {
        Map<String, State> states = exercises.states(viewer.person());
        Map<String, Standing> standings = milestones.standings(viewer.person());
        CoursePath course = syllabus.path(viewer);
        List<Trail> trails = syllabus.modules(viewer).stream()
                .map(module -> new Trail(module, states, standings)).toList();
        Trail here = here(trails);
        return new PathView(here.next(), trails.stream().map(trail -> new Stretch(trail.module(trail == here),
                trail == here ? trail.stones(today(viewer)) : List.of())).toList(), viewer.preview(),
                course,
                !course.modules().containsAll(curriculum.path(Optional.empty(), viewer).modules()));
    }

    /** What is begun comes before what is not, and exercises before a milestone that stays open. */
    private static Trail here(List<Trail> trails) {
        return trails.stream().filter(Trail::underway).findFirst()
                .or(() -> trails.stream().filter(trail -> !trail.settled()).findFirst())
                .or(() -> trails.stream().filter(trail -> !trail.over()).findFirst())
                .orElseGet(() -> trails.get(trails.size() - 1));
    }

    /**
     * One module for the viewer, in three statements, one more where nobody asked for the local addresses just now, one more
     * once it is begun, since who gives up has something to say, and one more at the ends of the path.
     *
     * @throws NotFound if there is no such module
     */
    public ModuleView module(Viewer viewer, String id) {
        Module module = syllabus.module(id, viewer);
        Trail trail = new Trail(module, exercises.states(viewer.person()), milestones.standings(viewer.person()));
        boolean guided = viewer.role().facilitates() && curriculum.guide(id, viewer).isPresent();
        return new ModuleView(module, trail.stones(today(viewer)), guided, places.near(viewer, module.id()),
                viewer.role().learns() && trail.begun() ? Optional.of(feedback.face(viewer, id)) : Optional.empty(),
                survey(viewer, id, trail.settled()), curriculum.hasTwins(id, viewer), !trail.settled());
    }

    /** The questions before the first module of the course's path, or after its last, as addresses write them; or empty. */
    private String survey(Viewer viewer, String module, boolean settled) {
        List<Module> modules = syllabus.modules(viewer);
        return surveys.offered(viewer, !settled && module.equals(modules.get(0).id()),
                settled && module.equals(modules.get(modules.size() - 1).id()));
    }

    /**
     * The group at a glance, for those who run it; the same number of statements however many they are.
     *
     * @param close id of the module to look at closely; without it, all modules of the course from afar
     * @param group only those in this group of the LMS's; a course that has no such group is shown whole
     */
    public BoardView board(Viewer viewer, Optional<String> close, Optional<String> group) {
        Optional<CohortView> course = people.cohort(viewer.cohort());
        List<Module> modules = syllabus.list(viewer);
        Optional<Module> near = close.flatMap(id -> modules.stream().filter(module -> module.id().equals(id)).findFirst());
        RosterView roster = course.map(CohortView::roster).orElse(RosterView.NONE);
        Optional<String> chosen = group.filter(id -> roster.groups().stream().anyMatch(one -> one.id().equals(id)));
        List<MemberView> learners = people.members(viewer, viewer.cohort()).stream()
                .filter(member -> member.role().learns())
                .filter(member -> chosen.isEmpty() || member.groups().contains(chosen.get())).toList();
        List<PersonId> ids = learners.stream().map(MemberView::person).toList();
        Map<PersonId, Map<String, State>> states = exercises.states(ids);
        Map<PersonId, Map<String, Standing>> standings = milestones.standings(ids);
        LocalDate today = today(viewer);
        return new BoardView(
                course.flatMap(cohort -> cohort.title().or(cohort::label)), course.flatMap(CohortView::copy),
                modules, near, near.map(Home::columns).orElseGet(() -> modules.stream().map(Home::column)).toList(),
                learners.stream().map(member -> new BoardView.Row(member.person().toString(), member.name(),
                        cells(modules, near, states.getOrDefault(member.person(), Map.of()),
                                standings.getOrDefault(member.person(), Map.of())),
                        member.lastSeen().map(seen -> ChronoUnit.DAYS.between(
                                seen.atZone(viewer.zone()).toLocalDate(), today)), member.left(), member.named()))
                        .sorted(Comparator.comparing(BoardView.Row::left)).toList(),
                roster,
                new BoardView.Look(near.map(Module::id), chosen), gradebook.parked(viewer), cockpit.of(viewer, learners, standings,
                modules.stream().map(Module::milestone).collect(Collectors.toMap(MilestonePlan::id, plan -> plan.title().value()))),
                clock.instant());
    }

    private static Stream<BoardView.Column> columns(Module module) {
        Stream<BoardView.Column> exercises = module.exercises().stream()
                .map(exercise -> new BoardView.Column(exercise.icon(), exercise.title(), ""));
        return Stream.concat(exercises,
                Stream.of(new BoardView.Column(module.milestone().icon(), module.milestone().title(), "")));
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

    private LocalDate today(Viewer viewer) {
        return LocalDate.now(clock.withZone(viewer.zone()));
    }
}
