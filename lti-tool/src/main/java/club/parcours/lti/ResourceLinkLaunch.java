package club.parcours.lti;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody opens a link of a course: {@code LtiResourceLinkRequest} (Core 1.3, section 5.3), or asks for somebody's work
 * behind that link: {@code LtiSubmissionReviewRequest} (Assignment and Grade Services 2.0, section 3.5).
 *
 * @param roster where the platform tells who is in the course, if it does
 * @param forUser whose work to review, as the platform names them. Platforms let anybody ask for anybody: what the
 *     launching person may see is for us to decide
 */
public record ResourceLinkLaunch(UUID registration, String issuer, String deploymentId, Optional<String> subject,
                                 PersonClaims person, Roles roles, Optional<Context> context,
                                 ResourceLink resourceLink, URI target, LaunchPresentation presentation,
                                 Optional<GradeEndpoint> grades, Optional<RosterEndpoint> roster,
                                 Optional<String> forUser, Map<String, String> custom,
                                 Optional<String> productFamily, List<String> warnings) implements Launch {
    @Override
    public String toString() {
        return "ResourceLinkLaunch[" + registration + "]";
    }
}
