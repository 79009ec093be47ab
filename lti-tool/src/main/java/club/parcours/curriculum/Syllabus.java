package club.parcours.curriculum;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a course teaches, by the path it follows. Other modules are not listed there; links to them go on working, so that
 * nobody loses what they wrote. What is for professionals alone does not exist in the courses of others.
 */
@ApplicationScoped
public class Syllabus implements Courses.Manners {
    @Inject
    Curriculum curriculum;

    @Inject
    Courses courses;

    /** The path of the viewer's course. At most one statement, right after a launch none. */
    public CoursePath path(Viewer viewer) {
        return curriculum.path(courses.path(viewer), viewer);
    }

    @Override
    public boolean formal(Optional<String> edition, Optional<String> path) {
        return curriculum.taught(edition, path).path().formal();
    }

    /** The modules of the viewer's course in their order, in the languages the viewer reads. One statement. */
    public List<Module> modules(Viewer viewer) {
        return onPath(path(viewer), curriculum.modules(viewer));
    }

    /** The same in the viewer's first language alone, for tables and lists. One statement. */
    public List<Module> list(Viewer viewer) {
        return onPath(path(viewer), curriculum.list(viewer));
    }

    private static List<Module> onPath(CoursePath path, List<Module> all) {
        return path.modules().stream().flatMap(id -> all.stream().filter(module -> module.id().equals(id))).toList();
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

    /** Version of the content that comes with the tool. */
    public String version() {
        return curriculum.version();
    }

    /** Version of the content the viewer's course works on. */
    public String version(Viewer viewer) {
        return curriculum.version(viewer);
    }

    /** Whether a module exists in the viewer's course. */
    boolean open(String module, Viewer viewer) {
        return !curriculum.forProfessionals(module, viewer) || path(viewer).has(module);
    }

    /**
     * What each course teaches that somebody is in; of any other course, what is usual. One statement, or two where there are
     * several editions.
     */
    public Function<UUID, Taught> taughtTo(PersonId person) {
        Map<UUID, String> paths = courses.paths(person);
        Map<UUID, String> editions = curriculum.alone() ? Map.of() : courses.editions(person);
        Map<UUID, Taught> known = Stream.concat(paths.keySet().stream(), editions.keySet().stream()).distinct()
                .collect(Collectors.toMap(Function.identity(), course -> curriculum.taught(
                        Optional.ofNullable(editions.get(course)), Optional.ofNullable(paths.get(course)))));
        Taught usual = curriculum.taught(Optional.empty(), Optional.empty());
        return course -> known.getOrDefault(course, usual);
    }

    /**
     * All milestones that somebody can reach: those of the edition that comes with the tool, and what only other editions have
     * that their courses work on. No statement where there are no others.
     */
    public List<MilestonePlan> milestones(PersonId person) {
        List<MilestonePlan> usual = curriculum.milestones("");
        if (curriculum.alone()) {
            return usual;
        }
        Map<String, MilestonePlan> all = new LinkedHashMap<>();
        Stream.concat(usual.stream(), courses.editions(person).values().stream().distinct()
                        .flatMap(edition -> curriculum.taught(Optional.of(edition), Optional.empty()).modules().stream())
                        .map(Module::milestone)).forEach(plan -> all.putIfAbsent(plan.id(), plan));
        return List.copyOf(all.values());
    }

    /** The modules as each course has them that somebody is in and that is bound to an edition. At most one statement. */
    public Map<UUID, List<Module>> modulesOf(PersonId person) {
        return curriculum.alone() ? Map.of() : courses.editions(person).entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, bound -> curriculum.taught(Optional.of(bound.getValue()), Optional.empty()).modules()));
    }
}
