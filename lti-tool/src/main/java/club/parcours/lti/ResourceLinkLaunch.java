package club.parcours.lti;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody opens a link of a course: {@code LtiResourceLinkRequest} (Core 1.3, section 5.3). */
public record ResourceLinkLaunch(UUID registration, String issuer, String deploymentId, Optional<String> subject,
                                 PersonClaims person, Roles roles, Optional<Context> context,
                                 ResourceLink resourceLink, URI target, LaunchPresentation presentation,
                                 Optional<GradeEndpoint> grades, Map<String, String> custom,
                                 Optional<String> productFamily, List<String> warnings) implements Launch {
    @Override
    public String toString() {
        return "ResourceLinkLaunch[" + registration + "]";
    }
}
