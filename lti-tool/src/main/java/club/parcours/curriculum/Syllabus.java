package club.parcours.curriculum;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
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
        CoursePath path = path(viewer);
        return onPath(path, curriculum.modules(viewer)).stream().map(module -> curriculum.onPath(path, module, viewer)).toList();
    }

    /** The same in the viewer's first language alone, for tables and lists. One statement. */
    public List<Module> list(Viewer viewer) {
        CoursePath path = path(viewer);
        return onPath(path, curriculum.list(viewer)).stream().map(path::of).toList();
    }

    private static List<Module> onPath(CoursePath path, List<Module> all) {
        return path.modules().stream().flatMap(id -> all.stream().filter(module -> module.id().equals(id))).toList();
    }

    /**
     * One module as the course has it. A statement only for what is for professionals, or shorter on some path.
     *
     * @throws NotFound if it does not exist in the course
     */
    public Module module(String id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    /** The same; empty if it does not exist in the course. */
    public Optional<Module> find(String id, Viewer viewer) {
        return curriculum.module(id, viewer).flatMap(whole -> {
            boolean closed = curriculum.forProfessionals(whole.id(), viewer);
            if (!closed && curriculum.paths(viewer).stream().noneMatch(path -> path.shortens(whole.id()))) {
                return Optional.of(whole);
            }
            CoursePath path = path(viewer);
            return closed && !path.has(whole.id()) ? Optional.empty() : Optional.of(curriculum.onPath(path, whole, viewer));
        });
    }

    /** A worksheet as that one of a person's paths has it that asks for the fewest sheets. One statement. */
    public WorksheetExercise fewest(PersonId person, WorksheetExercise usual) {
        return courses.paths(person).values().stream().distinct()
                .flatMap(path -> curriculum.taught(Optional.empty(), Optional.of(path)).modules().stream())
                .flatMap(module -> module.exercises().stream()).filter(one -> one.id().equals(usual.id()))
                .map(WorksheetExercise.class::cast).min(Comparator.comparingInt(WorksheetExercise::aimed))
                .filter(one -> one.aimed() < usual.aimed()).orElse(usual);
    }

    /** To what a milestone belonged in an edition, as the course has it if it works on that one; empty where that is gone. */
    public Optional<Module> then(String edition, String milestone, Viewer viewer) {
        if (!curriculum.has(edition)) {
            return Optional.empty();
        }
        Stream<Module> modules = edition.equals(curriculum.version(viewer))
                ? Stream.concat(modules(viewer).stream(), curriculum.modules(viewer).stream())
                : curriculum.modules(edition, viewer).stream();
        return modules.filter(module -> module.milestone().id().equals(milestone)).findFirst();
    }

    /** One exercise; as {@link #module}. One that the course's path leaves out is there, whole: somebody may have begun it. */
    public Exercise exercise(String id, Viewer viewer) {
        Exercise whole = curriculum.exercise(id, viewer).orElseThrow(NotFound::new);
        return module(whole.module(), viewer).exercises().stream().filter(one -> one.id().equals(id)).findFirst().orElse(whole);
    }

    /** The guide to a module for those who run the viewer's course, in the languages the viewer reads. As {@link #module}. */
    public Optional<Guide> guideInBoth(String module, Viewer viewer) {
        return curriculum.guideInBoth(module, viewer).map(guide -> guide.on(path(viewer)));
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

    /** What each course teaches that somebody is in; of any other course, what is usual. As {@link #chosen}. */
    public Function<UUID, Taught> taughtTo(PersonId person) {
        Map<UUID, Taught> known = chosen(person);
        Taught usual = curriculum.taught(Optional.empty(), Optional.empty());
        return course -> known.getOrDefault(course, usual);
    }

    /** The courses that are bound to an edition, or on a path somebody chose. One statement, or two where there are several editions. */
    private Map<UUID, Taught> chosen(PersonId person) {
        Map<UUID, String> paths = courses.paths(person);
        Map<UUID, String> editions = curriculum.alone() ? Map.of() : courses.editions(person);
        return Stream.concat(paths.keySet().stream(), editions.keySet().stream()).distinct()
                .collect(Collectors.toMap(Function.identity(), course -> curriculum.taught(
                        Optional.ofNullable(editions.get(course)), Optional.ofNullable(paths.get(course)))));
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

    /** The modules as each course has them that may have others than usual, or less of them. As {@link #chosen}. */
    public Map<UUID, List<Module>> modulesOf(PersonId person) {
        Map<UUID, List<Module>> modules = new LinkedHashMap<>();
        chosen(person).forEach((course, taught) -> {
            if (!curriculum.alone() || !taught.path().portions().isEmpty()) {
                modules.put(course, taught.modules());
            }
        });
        return modules;
    }
}
