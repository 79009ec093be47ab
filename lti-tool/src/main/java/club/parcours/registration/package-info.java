/**
 * How an LMS gets connected: by an invitation its administrator pastes there, or by hand from the pages that say what to
 * enter where.
 *
 * <p>Promises: nothing is registered before somebody has read what we ask for and agreed; an invitation is spent on
 * success alone, and by one of two who try at once; every refusal is a page that says what to do. Refuses: to ask for
 * what the tool does not use; to remember who the administrator is.
 */
@NullMarked
package club.parcours.registration;

import org.jspecify.annotations.NullMarked;
