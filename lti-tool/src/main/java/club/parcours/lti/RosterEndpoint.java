package club.parcours.lti;

import java.net.URI;
import java.util.Optional;

/**
 * Where a platform tells who is in a course (Names and Role Provisioning Services 2.0, section 3.6.1.1). Addresses are
 * http or https; whether we may connect to them is decided where connections are opened.
 *
 * @param members the course's members
 * @param groups  the course's groups (Course Groups 1.0), where offered
 */
public record RosterEndpoint(URI members, Optional<URI> groups) {}
