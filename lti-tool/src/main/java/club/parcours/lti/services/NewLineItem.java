package club.parcours.lti.services;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A column we ask for.
 *
 * @param maximum        more than zero; a whole number, because Moodle loses fractions
 * @param resourceId     our name of it, by which it is found again; at most 255 ASCII letters
 * @param resourceLinkId the link it belongs to; then the platform may show it there
 */
public record NewLineItem(String label, BigDecimal maximum, String resourceId, Optional<String> tag,
                          Optional<String> resourceLinkId) {}
