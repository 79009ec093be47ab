package club.parcours.lti;

import java.util.Optional;

/**
 * The link that was opened.
 *
 * @param id unique within its deployment
 */
public record ResourceLink(String id, Optional<String> title, Optional<String> description) {}
