/**
 * A module on two sheets of paper, for a session without a network: one for those who take part, one for who leads.
 *
 * <p>Promises: exactly two pages; nothing on them is cut off, what has no room is left out as a whole; it can be read
 * without colours; tagged, in the languages the viewer reads. Refuses: to know any person or answer; to read what was
 * written on paper back in.
 */
@NullMarked
package club.parcours.pack;

import org.jspecify.annotations.NullMarked;
