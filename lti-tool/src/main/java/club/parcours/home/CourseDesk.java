package club.parcours.home;

import club.parcours.curriculum.CoursePath;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Syllabus;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.people.CohortView;
import club.parcours.people.Courses;
import club.parcours.people.People;
import club.parcours.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * The settings of the viewer's course, for those who run it and for the organisation's referents. Each deed is one
 * transaction, with its line in the audit trail.
 */
@ApplicationScoped
@Transactional
public class CourseDesk {
    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    People people;

    @Inject
    Courses courses;

    @Inject
    AuditTrail trail;

    /** What can be set, and how it is set. @throws club.parcours.kernel.Forbidden if it is not the viewer's to say */
    public CourseView view(Viewer viewer) {
        mustDecide(viewer);
        CoursePath now = syllabus.path(viewer);
        Optional<CohortView> course = people.cohort(viewer.cohort());
        List<CourseView.Choice> paths = curriculum.paths(viewer.language()).stream()
                .map(path -> new CourseView.Choice(path, path.id().equals(now.id()), meetings(path, viewer))).toList();
        return new CourseView(course.flatMap(one -> one.title().or(one::label)), paths,
                course.flatMap(CohortView::pathAt), unknown(viewer));
    }

    /**
     * Gives the course another path. Nothing that anybody wrote goes.
     *
     * @throws NotFound if there is no such path; Forbidden if it is not the viewer's to say
     */
    public void follow(Viewer viewer, String path) {
        mustDecide(viewer);
        if (curriculum.paths(viewer.language()).stream().noneMatch(one -> one.id().equals(path))) {
            throw new NotFound();
        }
        boolean other = unknown(viewer).isPresent() || !syllabus.path(viewer).id().equals(path);
        if (other && courses.follow(viewer, path)) {
            trail.did(viewer, "course-path-changed", Optional.of(viewer.cohort()), path);
        }
    }

    /** What a link, or an edition that is gone, calls a path and is none; the course follows the usual one meanwhile. */
    private Optional<String> unknown(Viewer viewer) {
        return courses.path(viewer).filter(said -> curriculum.paths(viewer.language()).stream()
                .noneMatch(path -> path.id().equals(said)));
    }

    private List<CourseView.Meeting> meetings(CoursePath path, Viewer viewer) {
        return path.sessions().stream().map(session -> new CourseView.Meeting(session.stream()
                .flatMap(id -> curriculum.module(id, viewer.language()).stream()).toList())).toList();
    }

    private static void mustDecide(Viewer viewer) {
        if (!viewer.referent()) {
            viewer.mustFacilitate();
        }
    }
}
