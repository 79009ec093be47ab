package club.parcours.curriculum;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Whether the path is completed by whoever has reached these milestones. @param reached also those of other paths */
    public boolean completedBy(Set<String> reached) {
        Set<String> here = milestones().stream().map(MilestonePlan::id).collect(Collectors.toSet());
        Set<String> has = here.stream().filter(reached::contains).collect(Collectors.toSet());
        return has.equals(here) || path.completion().filter(enough -> enough.by(has)).isPresent();
    }

    /** Whether a module is on the path. */
    public boolean has(String module) {
        return path.has(module);
    }
}
