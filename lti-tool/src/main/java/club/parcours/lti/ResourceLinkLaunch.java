package club.parcours.lti;

import java.util.Optional;

/**
 * Somebody opens a link of a course: {@code LtiResourceLinkRequest} (Core 1.3, section 5.3), or asks for somebody's work
 * behind that link: {@code LtiSubmissionReviewRequest} (Assignment and Grade Services 2.0, section 3.5).
 *
 * @param forUser whose work to review, as the platform names them. Platforms let anybody ask for anybody: what the
 *     launching person may see is for us to decide
 */
public record ResourceLinkLaunch(Envelope envelope, ResourceLink resourceLink, Optional<String> forUser)
        implements Launch {
    @Override
    public String toString() {
        return "ResourceLinkLaunch[" + registration() + "]";
    }
}
