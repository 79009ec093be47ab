/**
 * Persons, the courses they come from, and what they are in them.
 *
 * <p>Promises: one person per account of a registration, also when they arrive twice at once; rights come from roles in
 * the course alone and hold for one launch; names and LMS ids are sealed. Refuses: to know anybody by mail address, or
 * to join accounts of two registrations.
 */
@NullMarked
package club.parcours.people;

import org.jspecify.annotations.NullMarked;
