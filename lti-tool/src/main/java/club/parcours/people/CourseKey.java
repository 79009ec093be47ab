package club.parcours.people;

import club.parcours.lti.Context;
import club.parcours.lti.ResourceLinkLaunch;
import java.util.UUID;

/** What tells courses apart. Ids of an LMS are unique within a deployment and nowhere else. */
record CourseKey(UUID registration, String deployment, String context) {
    static CourseKey of(ResourceLinkLaunch launch) {
        String context = launch.context().map(Context::id).map(id -> "course:" + id)
                .orElseGet(() -> "link:" + launch.resourceLink().id());
        return new CourseKey(launch.registration(), launch.deploymentId(), context);
    }
}
