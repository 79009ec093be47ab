package club.parcours.curriculum;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a course teaches, by the path it follows. Other modules are not listed there; links to them go on working, so that
 * nobody loses what they wrote. What is for professionals alone does not exist in the courses of others.
 */
@ApplicationScoped
public class Syllabus {
    @Inject
    Curriculum curriculum;

    @Inject
    Courses courses;

    /** The path of the viewer's course. At most one statement, right after a launch none. */
    public CoursePath path(Viewer viewer) {
        return curriculum.path(courses.path(viewer), viewer.language());
    }

    /** The modules of the viewer's course in their order, in the languages the viewer reads. One statement. */
    public List<Module> modules(Viewer viewer) {
        return path(viewer).modules().stream().flatMap(id -> curriculum.module(id, viewer).stream()).toList();
    }

    /** The same in the viewer's first language alone, for tables and lists. One statement. */
    public List<Module> list(Viewer viewer) {
        return path(viewer).modules().stream().flatMap(id -> curriculum.module(id, viewer.language()).stream()).toList();
    }

    /** One module. A statement only for what is for professionals. @throws NotFound if it does not exist in the course */
    public Module module(String id, Viewer viewer) {
        return curriculum.module(id, viewer).filter(module -> open(module.id(), viewer)).orElseThrow(NotFound::new);
    }

    /** One exercise; as {@link #module}. */
    public Exercise exercise(String id, Viewer viewer) {
        return curriculum.exercise(id, viewer).filter(exercise -> open(exercise.module(), viewer))
                .orElseThrow(NotFound::new);
    }

    /** Version of the content a course is taught from; as {@link Curriculum#version}. */
    public String version() {
        return curriculum.version();
    }

    /** Whether a module exists in the viewer's course. */
    boolean open(String module, Viewer viewer) {
        return !curriculum.forProfessionals(module) || path(viewer).has(module);
    }

    /** The path of each course somebody is in, in one statement; of any other course, the usual path. */
    public Function<UUID, CoursePath> pathsOf(PersonId person) {
        Map<UUID, CoursePath> known = courses.paths(person).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                course -> curriculum.path(Optional.of(course.getValue()), "")));
        CoursePath usual = curriculum.path(Optional.empty(), "");
        return course -> known.getOrDefault(course, usual);
    }
}
