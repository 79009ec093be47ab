package club.parcours.lti;

import java.net.URI;
import java.util.Optional;

/**
 * How the platform shows us.
 *
 * @param locale         BCP 47, with hyphens
 * @param returnUrl      where the person goes back to: http or https, on whichever host
 * @param documentTarget {@code frame}, {@code iframe} or {@code window}; Moodle says {@code iframe} for windows, too
 */
public record LaunchPresentation(Optional<String> locale, Optional<URI> returnUrl, Optional<String> documentTarget) {}
