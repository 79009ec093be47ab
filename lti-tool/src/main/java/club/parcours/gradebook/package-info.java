/**
 * What stands, or should stand, in an LMS's gradebook: the columns, the last score of each person, and whether it
 * arrived.
 *
 * <p>Promises: the score a person has reached is delivered in the end, once, or parked with a reason a facilitator can
 * read; an older score never lands after a newer one; a grade a teacher changed is not overwritten by a retry; nothing
 * is sent for facilitators and previews. Refuses: to judge. What a milestone is worth is decided by who calls
 * {@link club.parcours.gradebook.Gradebook#report}.
 */
@NullMarked
package club.parcours.gradebook;

import org.jspecify.annotations.NullMarked;
