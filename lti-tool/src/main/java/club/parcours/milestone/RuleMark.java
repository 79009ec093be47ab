package club.parcours.milestone;

import java.util.Optional;
import java.util.UUID;

/**
 * By which rule something was judged.
 *
 * @param content version of the curriculum
 * @param version of the organisation's or the course's rule; 0 where the curriculum's own applied
 * @param rule    its id
 */
public record RuleMark(String content, int version, Optional<UUID> rule) {}
