/**
 * What a person may ask of us: that their words are unreadable to whoever steals the database, that they get them all,
 * that they are gone when the person wants them gone.
 *
 * <p>Promises: what is sealed with a person's key opens only with that key, in the place it was sealed for; destroying
 * the key makes every row and piece of a file that is left anywhere unreadable; who was erased stands on a list outside
 * the database, by ids alone, and is erased again after a copy was put back; what an operator or a referent changed
 * stands in a trail that nobody edits. Refuses: to know what the sealed text is about.
 */
@NullMarked
package club.parcours.privacy;

import org.jspecify.annotations.NullMarked;
