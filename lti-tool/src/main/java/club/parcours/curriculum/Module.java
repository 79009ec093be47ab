package club.parcours.curriculum;

import java.util.List;
import java.util.stream.Stream;

/**
 * One module: a prompt to tell, exercises, one information card and one milestone. The guide for facilitators is not in
 * here, so that no learner's page can show it by mistake.
 *
 * @param id           never changes: {@code M2}
 * @param order        place in the full path, from 1
 * @param promise      what one will have afterwards, in one line
 * @param why          why it matters
 * @param minutesAlone about how long the exercises take alone
 * @param minutesLive  about how long the group meets
 * @param exercises    in the order to do them
 */
public record Module(String id, int order, String icon, Text title, Text promise, List<Text> objectives, Prose why,
        int minutesAlone, int minutesLive, List<Exercise> exercises, InformationCard card, MilestonePlan milestone,
        ForumPrompt forum) {

    /** What a learner can do in it: the exercises, and to tell for oneself what the forum asks for. */
    public Stream<Exercise> all() {
        return Stream.concat(exercises.stream(), Stream.of(forum.forOneself()));
    }
}
