package club.parcours.home;

import club.parcours.curriculum.CoursePath;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.exercise.Exercises;
import club.parcours.exercise.State;
import club.parcours.exercise.Worksheets;
import club.parcours.feedback.Feedback;
import club.parcours.feedback.Surveys;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Milestones;
import club.parcours.milestone.Standing;
import club.parcours.place.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Worksheets worksheets;

    @Inject
    Milestones milestones;

    @Inject
    Places places;

    @Inject
    Feedback feedback;

    @Inject
    Surveys surveys;

    @Inject
    Clock clock;

    /**
     * The viewer's way through the modules of their course, in three statements, one more long after a launch, and one more for
     * who has planned what they can be reminded of (two where their key is not at hand).
     */
    public PathView path(Viewer viewer) {
        Map<String, State> states = exercises.states(viewer.person());
        Map<String, Standing> standings = milestones.standings(viewer.person());
        CoursePath course = syllabus.path(viewer);
        List<Module> modules = syllabus.modules(viewer);
        List<Trail> trails = modules.stream()
                .map(module -> new Trail(module, states, standings)).toList();
        Trail here = here(trails);
        List<WorksheetExercise> due = worksheets.due(viewer,
                modules.stream().flatMap(module -> module.exercises().stream()).toList(), states, today(viewer));
        return new PathView(here.next(), due, trails.stream().map(trail -> new Stretch(trail.module(trail == here),
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

    private LocalDate today(Viewer viewer) {
        return LocalDate.now(clock.withZone(viewer.zone()));
    }
}
