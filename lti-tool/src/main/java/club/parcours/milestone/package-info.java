/**
 * What there is to reach, as a checklist anyone can follow, and how far each person is.
 *
 * <p>Promises: a milestone is judged from the portfolio alone, within the transaction that changed it; what is once
 * reached stays, whatever is removed later; the score is told to the gradebook in the same transaction. Refuses: to know
 * of exercises, to send anything itself, to judge a facilitator's own try or an LMS's student view.
 */
@NullMarked
package club.parcours.milestone;

import org.jspecify.annotations.NullMarked;
