package club.parcours.home;

import club.parcours.curriculum.CoursePath;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Milestones;
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
    Milestones milestones;

    @Inject
    AuditTrail trail;

    /** What can be set, and how it is set. @throws club.parcours.kernel.Forbidden if it is not the viewer's to say */
    public CourseView view(Viewer viewer) {
        mustDecide(viewer);
        CoursePath now = syllabus.path(viewer);
        Optional<CohortView> course = people.cohort(viewer.cohort());
        List<CourseView.Choice> paths = curriculum.paths(viewer).stream()
                .map(path -> new CourseView.Choice(path, path.id().equals(now.id()), meetings(path, viewer))).toList();
        return new CourseView(course.flatMap(one -> one.title().or(one::label)), paths,
                course.flatMap(CohortView::pathAt), unknown(viewer), book(viewer, course));
    }

    private CourseView.Book book(Viewer viewer, Optional<CohortView> course) {
        Optional<String> edition = course.flatMap(CohortView::edition);
        boolean missing = edition.filter(version -> !curriculum.has(version)).isPresent();
        return new CourseView.Book(edition.orElseGet(curriculum::version), edition.isPresent(), missing, curriculum.version(),
                course.flatMap(CohortView::editionAt), curriculum.offers(viewer, edition));
    }

    /**
     * Has the course work on another edition, one it is offered. Nothing that anybody wrote goes.
     *
     * @throws NotFound if it is not offered that; Forbidden if it is not the viewer's to say
     */
    public void update(Viewer viewer, String version) {
        mustDecide(viewer);
        CourseView.Book book = book(viewer, people.cohort(viewer.cohort()));
        if (version.equals(book.version()) && !book.missing()) {
            return; // a second click
        }
        if (book.offers().stream().noneMatch(offer -> offer.version().equals(version))) {
            throw new NotFound();
        }
        if (courses.change(viewer, version)) {
            trail.did(viewer, "course-edition-changed", Optional.of(viewer.cohort()), book.version() + " → " + version);
        }
    }

    /**
     * Gives the course another path. Nothing that anybody wrote goes.
     *
     * @throws NotFound if there is no such path; Forbidden if it is not the viewer's to say
     */
    public void follow(Viewer viewer, String path) {
        mustDecide(viewer);
        if (curriculum.paths(viewer).stream().noneMatch(one -> one.id().equals(path))) {
            throw new NotFound();
        }
        boolean other = unknown(viewer).isPresent() || !syllabus.path(viewer).id().equals(path);
        if (other && courses.follow(viewer, path)) {
            trail.did(viewer, "course-path-changed", Optional.of(viewer.cohort()), path);
            milestones.judgeCourseAnew(viewer);
        }
    }

    /** What a link, or an edition that is gone, calls a path and is none; the course follows the usual one meanwhile. */
    private Optional<String> unknown(Viewer viewer) {
        return courses.path(viewer).filter(said -> curriculum.paths(viewer).stream()
                .noneMatch(path -> path.id().equals(said)));
    }

    private List<CourseView.Meeting> meetings(CoursePath path, Viewer viewer) {
        List<Module> all = curriculum.list(viewer);
        return path.sessions().stream().map(session -> new CourseView.Meeting(session.stream()
                .flatMap(id -> all.stream().filter(module -> module.id().equals(id))).toList())).toList();
    }

    private static void mustDecide(Viewer viewer) {
        if (!viewer.referent()) {
            viewer.mustFacilitate();
        }
    }
}
