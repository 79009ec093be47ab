/**
 * What there is to reach, as a checklist anyone can follow, and how far each person is.
 *
 * <p>Promises: what can be counted is judged from the portfolio, and from claims where a rule asks for them, within the
 * transaction that changed it, and what is once reached by counting stays, whatever is removed later and whatever a rule asks
 * for later; an eased rule counts for everybody soon; what somebody submits stays as it was, and is seen by those who run
 * their course and by nobody else; a decision is kept beside the earlier ones, with its reason; the score is told to the
 * gradebook in the same transaction. Refuses: to know of exercises, to send anything itself, to judge a facilitator's own try
 * or an LMS's student view.
 */
@NullMarked
package club.parcours.milestone;

import org.jspecify.annotations.NullMarked;
