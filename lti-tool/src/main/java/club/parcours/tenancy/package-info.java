/**
 * The training organisations, the LMSs they use, and the keys we sign with.
 *
 * <p>Promises: a launch belongs to exactly one organisation or to none; an answer is never older than 30 seconds; the
 * private key is unreadable in the database. Refuses: to guess. An unknown deployment belongs to nobody.
 */
@NullMarked
package club.parcours.tenancy;

import org.jspecify.annotations.NullMarked;
