/**
 * The training organisations, the LMSs they use, and the keys we sign with.
 *
 * <p>Promises: a launch belongs to exactly one organisation or to none; an answer is never older than 30 seconds; the
 * private key is unreadable in the database; an invitation connects one LMS to one organisation, once, and can never take
 * over another's registration. Refuses: to guess. An unknown deployment belongs to nobody, and waits for a decision.
 */
@NullMarked
package club.parcours.tenancy;

import org.jspecify.annotations.NullMarked;
