package club.parcours.lti;

import java.util.Optional;
import java.util.Set;

/**
 * The course a launch comes from.
 *
 * @param id    unique within its deployment
 * @param types as sent: names of the vocabulary or short ones
 */
public record Context(String id, Optional<String> label, Optional<String> title, Set<String> types) {}
