package club.parcours.curriculum;

import java.util.List;

/**
 * What a course teaches.
 *
 * @param path    the path it follows
 * @param modules all modules of the edition it works on
 */
public record Taught(CoursePath path, List<Module> modules) {
    /** The milestones on the path. */
    public List<MilestonePlan> milestones() {
        return modules.stream().filter(module -> path.has(module.id())).map(Module::milestone).toList();
    }

    /** Whether a module is on the path. */
    public boolean has(String module) {
        return path.has(module);
    }
}
