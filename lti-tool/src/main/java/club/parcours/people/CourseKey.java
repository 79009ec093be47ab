package club.parcours.people;

import club.parcours.lti.Context;
import club.parcours.lti.Launch;
import club.parcours.lti.ResourceLinkLaunch;
import java.util.Optional;
import java.util.UUID;

/** What tells courses apart. Ids of an LMS are unique within a deployment and nowhere else. */
record CourseKey(UUID registration, String deployment, String context) {
    private static final String COURSE = "course:";
    private static final String LINK = "link:";

    /** A launch without a course stands for its link alone; one without either, for its deployment. */
    static CourseKey of(Launch launch) {
        Optional<String> course = launch.context().map(Context::id).map(COURSE::concat);
        Optional<String> link = launch instanceof ResourceLinkLaunch opened
                ? Optional.of(LINK + opened.resourceLink().id()) : Optional.empty();
        return new CourseKey(launch.registration(), launch.deploymentId(), course.or(() -> link).orElse("deployment"));
    }

    static CourseKey ofCourse(UUID registration, String deployment, String id) {
        return new CourseKey(registration, deployment, COURSE + id);
    }
}
