package club.parcours.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way through the curriculum that a course can follow.
 *
 * @param id            never changes: {@code discovery}
 * @param icon          name of a Tabler icon, without prefix
 * @param text          for whom it is, in one line
 * @param professionals whether it is for those who lead or accompany; what such paths alone have is shown nowhere else
 * @param formal        whether texts say « vous » to those who follow it
 * @param sessions      ids of modules, meeting by meeting
 * @param completion    what it takes to have completed it; all its milestones where nothing is said
 * @param portions      what it has of modules of which it has not all
 */
public record CoursePath(String id, String icon, Text title, Text text, boolean professionals, boolean formal,
        List<List<String>> sessions, Optional<Completion> completion, List<Portion> portions) {
    /**
     * What of a path is enough.
     *
     * @param milestones how many are reached
     * @param with       ids of those that are among them
     */
    public record Completion(int milestones, Set<String> with) {
        boolean by(Set<String> reached) {
            return reached.size() >= milestones && reached.containsAll(with);
        }
    }

    /** The modules on it, in order. */
    public List<String> modules() {
        return sessions.stream().flatMap(List::stream).toList();
    }

    /** Whether a module is on it. */
    public boolean has(String module) {
        return modules().contains(module);
    }

    /** Whether an exercise is on it. */
    public boolean has(Exercise exercise) {
        return has(exercise.module()) && portions.stream().filter(portion -> portion.module().equals(exercise.module()))
                .allMatch(portion -> portion.exercises().stream().anyMatch(task -> task.id().equals(exercise.id())));
    }

    /** Whether it has some of a module only. */
    boolean shortens(String module) {
        return portions.stream().anyMatch(portion -> portion.module().equals(module));
    }

    /** A module as it is on this path; one that is not on it, or wholly, is as it is. */
    public Module of(Module whole) {
        return portions.stream().filter(portion -> portion.module().equals(whole.id())).findFirst()
                .map(portion -> portion.of(whole)).orElse(whole);
    }
}
