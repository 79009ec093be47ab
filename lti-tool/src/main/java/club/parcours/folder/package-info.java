/**
 * The proof folder of one person in one course, on paper and as a table: what was done and when, milestones with their
 * rules, what three say of the competences that are shown, decisions, and what the LMS was told.
 *
 * <p>Promises: the paper and the table hold the same; it is made anew each time and kept nowhere; whoever makes it saw all of
 * it on the pages before, and the person learns that they looked. Refuses: anybody but those who run the course; any word that
 * the person, a fellow or a facilitator wrote or said, files, and the names of fellows.
 */
@NullMarked
package club.parcours.folder;

import org.jspecify.annotations.NullMarked;
