package club.parcours.lti;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What every message of a platform carries, whatever it is about (Core 1.3, sections 5.3 and 5.4). The accessors of
 * {@link Launch} say what each part means.
 *
 * @param roster  where the platform tells who is in the course, if it does
 * @param notices where one asks the platform for notices, if it sends any
 */
public record Envelope(UUID registration, String issuer, String deploymentId, Optional<String> subject,
                       PersonClaims person, Roles roles, Optional<Context> context, URI target,
                       LaunchPresentation presentation, Optional<GradeEndpoint> grades,
                       Optional<RosterEndpoint> roster, Optional<NoticeEndpoint> notices, Map<String, String> custom,
                       Optional<String> productFamily, List<String> warnings) {
    @Override
    public String toString() {
        return "Envelope[" + registration + "]";
    }
}
