package club.parcours.milestone;

/**
 * By which rule something was judged.
 *
 * @param content version of the curriculum
 * @param version of the organisation's or the course's rule; 0 where the curriculum's own applied
 */
public record RuleMark(String content, int version) {}
