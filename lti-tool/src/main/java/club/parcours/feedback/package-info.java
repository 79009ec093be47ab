/**
 * What people say of the book, and of how they feel before and after it.
 *
 * <p>Promises: a face, a sentence or a voice of a module or an exercise is shown to those who run groups and to those who look
 * after the organisation without a name, from the day after, and only where three people of a course have said something; an
 * answer before the first module or after the last is added to a count and is nobody's from then on; nobody is asked twice.
 *
 * <p>Refuses: to say who said something, to anybody but themselves; to stop anybody on their way.
 */
@NullMarked
package club.parcours.feedback;

import org.jspecify.annotations.NullMarked;
