/**
 * The pictures that an edition of the book brings, to be seen.
 *
 * <p>Promises: what is shown was drawn anew by the tool, once, as photos are, so that nothing is in it but the picture; it is handed out
 * as a file and never as a page.
 *
 * <p>Refuses: the file that an author brought, pictures of editions that the viewer's course does not work on, and pictures of other sites.
 */
@NullMarked
package club.parcours.picture;

import org.jspecify.annotations.NullMarked;
