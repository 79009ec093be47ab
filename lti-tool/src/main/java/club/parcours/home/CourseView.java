package club.parcours.home;

import club.parcours.curriculum.CoursePath;
import club.parcours.curriculum.Module;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a course.
 *
 * @param course as the LMS calls it
 * @param pathAt  when it was last given another path
 * @param unknown the path it was told to follow, if there is none of that name
 */
public record CourseView(Optional<String> course, List<Choice> paths, Optional<Instant> pathAt, Optional<String> unknown) {

    /** A path one can choose. @param now whether the course follows it */
    public record Choice(CoursePath path, boolean now, List<Meeting> meetings) {}

    /** What a group does together at one meeting. */
    public record Meeting(List<Module> modules) {}
}
