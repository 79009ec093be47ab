package club.parcours.exercise;

import club.parcours.curriculum.TimelineExercise;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.StepLine;
import club.parcours.portfolio.StepView;
import club.parcours.web.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lays out the path of steps. */
@ApplicationScoped
class Timeline {
    @Inject
    Exercises exercises;

    @Inject
    Portfolio portfolio;

    @Inject
    Courses courses;

    @Inject
    Ways ways;

    @Inject
    Templates templates;

    SafeHtml show(Viewer viewer, TimelineExercise exercise) {
        List<StepView> path = portfolio.steps(viewer);
        boolean begun = exercises.draft(viewer, exercise.id()).filter(draft -> !draft.typed().isEmpty()).isPresent();
        return templates.page("exercise/timeline", new TimelineView(exercise, ways.out(viewer, exercise),
                StepLine.of(path, exercise), path.stream().filter(step -> step.told().kept()).count(), begun,
                path.size() >= Portfolio.MOST_STEPS, courses.several(viewer)));
    }
}
