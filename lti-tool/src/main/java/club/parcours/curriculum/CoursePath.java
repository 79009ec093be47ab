package club.parcours.curriculum;

import java.util.List;

/**
 * A way through the curriculum that a course can follow.
 *
 * @param id            never changes: {@code discovery}
 * @param icon          name of a Tabler icon, without prefix
 * @param text          for whom it is, in one line
 * @param professionals whether it is for those who lead or accompany; what such paths alone have is shown nowhere else
 * @param formal        whether texts say « vous » to those who follow it
 * @param sessions      ids of modules, meeting by meeting
 */
public record CoursePath(String id, String icon, Text title, Text text, boolean professionals, boolean formal,
        List<List<String>> sessions) {

    /** The modules on it, in order. */
    public List<String> modules() {
        return sessions.stream().flatMap(List::stream).toList();
    }

    /** Whether a module is on it. */
    public boolean has(String module) {
        return modules().contains(module);
    }
}
