/**
 * What stands in a form that has no draft, for a person who goes on with it in another window.
 *
 * <p>Promises: it is the person's own, sealed, on the one page it was typed on; it goes when the form is handed in, and after a
 * day at the latest. A form about somebody
 * whom its address names goes when they erase themselves.
 *
 * <p>Refuses to be a place where work is kept: nothing counts, nothing is shown to anybody else, nothing is listed.
 */
@NullMarked
package club.parcours.aside;

import org.jspecify.annotations.NullMarked;
