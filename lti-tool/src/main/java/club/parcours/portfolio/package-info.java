/**
 * What a person has told about themselves and may show: the steps of their path, their reflections, the qualities a
 * partner named.
 *
 * <p>Promises: everything is private until its owner shares it, and private again at once when they take it back; what
 * comes twice from the same place is recorded once; nobody's words are overwritten by an older page; whoever may not see
 * a thing cannot tell that it exists. Refuses: to know who records (exercises, sessions, forums) and who judges
 * (milestones): it tells them by facts.
 */
@NullMarked
package club.parcours.portfolio;

import org.jspecify.annotations.NullMarked;
