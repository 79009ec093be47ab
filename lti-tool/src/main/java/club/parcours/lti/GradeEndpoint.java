package club.parcours.lti;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where grades go (Assignment and Grade Services 2.0, section 3.1). Addresses are http or https; whether we may
 * connect to them is decided where connections are opened.
 *
 * @param scopes    what the platform will allow
 * @param lineItems the columns of the course
 * @param lineItem  the column of this link, if there is exactly one
 */
public record GradeEndpoint(Set<String> scopes, Optional<URI> lineItems, Optional<URI> lineItem) {}
