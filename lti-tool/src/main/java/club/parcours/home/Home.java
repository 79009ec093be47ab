package club.parcours.home;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Module;
import club.parcours.exercise.Exercises;
import club.parcours.exercise.State;
import club.parcours.gradebook.Gradebook;
import club.parcours.gradebook.TransferState;
import club.parcours.gradebook.TransferView;
import club.parcours.kernel.NotFound;
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
import java.util.stream.Stream;

/** Reads together what a first page shows, in one transaction. */
@ApplicationScoped
@Transactional
public class Home {
    @Inject
    Curriculum curriculum;

    @Inject
    Exercises exercises;

    @Inject
    Milestones milestones;

    @Inject
    People people;

    @Inject
    Gradebook gradebook;

    @Inject
    Clock clock;

    /** The viewer's path through all modules, in three statements. */
    public PathView path(Viewer viewer) {
        Map<String, State> states = exercises.states(viewer.person());
        Map<String, Standing> standings = milestones.standings(viewer.person());
        List<Trail> trails = curriculum.modules(viewer.language()).stream()
                .map(module -> new Trail(module, states, standings)).toList();
        Trail next = trails.stream().filter(trail -> !trail.over()).findFirst()
                .orElseGet(() -> trails.get(trails.size() - 1));
        return new PathView(next.next(), trails.stream().flatMap(trail -> trail.stones(today(viewer)).stream()).toList(),
                viewer.preview());
    }

    /** One module for the viewer, in three statements. @throws NotFound if there is no such module */
    public ModuleView module(Viewer viewer, String id) {
        Module module = curriculum.module(id, viewer.language()).orElseThrow(NotFound::new);
        Trail trail = new Trail(module, exercises.states(viewer.person()), milestones.standings(viewer.person()));
        boolean guided = viewer.role().facilitates() && curriculum.guide(id, viewer.language()).isPresent();
        return new ModuleView(module, trail.stones(today(viewer)), guided);
    }

    /** The group at a glance, for those who run it; the same number of statements however many they are. */
    public BoardView board(Viewer viewer) {
        List<Module> modules = curriculum.modules(viewer.language());
        List<MemberView> learners = people.members(viewer, viewer.cohort()).stream()
                .filter(member -> member.role().learns()).toList();
        List<PersonId> ids = learners.stream().map(MemberView::person).toList();
        Map<PersonId, Map<String, State>> states = exercises.states(ids);
        Map<PersonId, Map<String, Standing>> standings = milestones.standings(ids);
        LocalDate today = today(viewer);
        Optional<CohortView> course = people.cohort(viewer.cohort());
        return new BoardView(
                course.flatMap(cohort -> cohort.title().or(cohort::label)), course.flatMap(CohortView::copy),
                modules, modules.stream().flatMap(Home::columns).toList(),
                learners.stream().map(member -> new BoardView.Row(member.person().toString(), member.name(),
                        cells(modules, states.getOrDefault(member.person(), Map.of()),
                                standings.getOrDefault(member.person(), Map.of())),
                        member.lastSeen().map(seen -> ChronoUnit.DAYS.between(
                                seen.atZone(viewer.zone()).toLocalDate(), today)), member.left()))
                        .sorted(Comparator.comparing(BoardView.Row::left)).toList(),
                course.map(CohortView::roster).orElse(RosterView.NONE), waiting(viewer), clock.instant());
    }

    private List<TransferView> waiting(Viewer viewer) {
        return gradebook.transfers(viewer, Optional.empty()).stream()
                .filter(transfer -> transfer.state() == TransferState.PARKED).toList();
    }

    private static Stream<BoardView.Column> columns(Module module) {
        Stream<BoardView.Column> exercises = module.exercises().stream()
                .map(exercise -> new BoardView.Column(exercise.icon(), exercise.title()));
        return Stream.concat(exercises,
                Stream.of(new BoardView.Column(module.milestone().icon(), module.milestone().title())));
    }

    private static List<BoardView.Cell> cells(List<Module> modules, Map<String, State> states,
            Map<String, Standing> standings) {
        List<BoardView.Cell> cells = new ArrayList<>();
        for (Module module : modules) {
            for (Exercise exercise : module.exercises()) {
                cells.add(BoardView.Cell.of(states.getOrDefault(exercise.id(), State.OPEN)));
            }
            cells.add(BoardView.Cell.of(Optional.ofNullable(standings.get(module.milestone().id())),
                    module.milestone().points()));
        }
        return cells;
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.now(clock.withZone(viewer.zone()));
    }
}
