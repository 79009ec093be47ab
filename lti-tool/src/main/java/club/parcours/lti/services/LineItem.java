package club.parcours.lti.services;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/**
 * A column of the gradebook as the platform describes it.
 *
 * @param id its address
 */
public record LineItem(URI id, String label, BigDecimal maximum, Optional<String> resourceId, Optional<String> tag,
                       Optional<String> resourceLinkId) {}
