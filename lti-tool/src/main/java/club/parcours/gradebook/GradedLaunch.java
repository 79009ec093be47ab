package club.parcours.gradebook;

import club.parcours.kernel.PersonId;
import club.parcours.lti.GradeEndpoint;
import java.util.Optional;
import java.util.UUID;

/**
 * What a launch tells about grades.
 *
 * @param userId the person's id at the platform
 * @param about the module or the milestone the link opens, or another room; empty for the whole path
 * @param learner whether scores are sent for this person: not for facilitators, not for previews
 */
public record GradedLaunch(
        PersonId person,
        String userId,
        UUID cohort,
        UUID registration,
        String deployment,
        String link,
        Optional<String> about,
        GradeEndpoint endpoint,
        boolean learner) {
    @Override
    public String toString() {
        return "GradedLaunch[" + cohort + "]";
    }
}
