package club.parcours.home;

import club.parcours.curriculum.CoursePath;
import club.parcours.curriculum.EditionOffer;
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
 * @param book    the edition of the curriculum it works on
 */
public record CourseView(Optional<String> course, List<Choice> paths, Optional<Instant> pathAt, Optional<String> unknown,
        Book book) {

    /**
     * The edition of the curriculum a course works on.
     *
     * @param bound   whether it stays on it; without a learner so far, it follows the tool
     * @param missing whether that edition is not there any more, so that the course shows the one that comes with the tool
     * @param builtIn version of the one that comes with the tool
     * @param at      since when it is bound
     * @param offers  newer ones
     */
    public record Book(String version, boolean bound, boolean missing, String builtIn, Optional<Instant> at,
            List<EditionOffer> offers) {}

    /** A path one can choose. @param now whether the course follows it */
    public record Choice(CoursePath path, boolean now, List<Meeting> meetings) {}

    /** What a group does together at one meeting. */
    public record Meeting(List<Module> modules) {}
}
