package club.parcours.portfolio;

import club.parcours.curriculum.CoursePath;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Syllabus;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds the curriculum's words for a reader. */
@ApplicationScoped
class Words {
    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    Lines lines(Viewer viewer) {
        CoursePath path = syllabus.path(viewer);
        return new Lines(curriculum.modules(viewer), path::has);
    }

    /** The exercise in whose words a path is told. */
    TimelineExercise timeline(Viewer viewer) {
        return new Lines(curriculum.modules(viewer), exercise -> true).exercises()
                .filter(TimelineExercise.class::isInstance).map(TimelineExercise.class::cast)
                .findFirst().orElseThrow(NotFound::new);
    }
}
