/**
 * What operators need: whether this node can work, and a way to tell the tool about an LMS.
 *
 * <p>Promises: an answer to the public says yes or no and nothing else; everything else answers only on this machine,
 * to whoever can read the token in the data folder. Refuses: to show figures or rows to browsers; passwords.
 */
@NullMarked
package club.parcours.ops;

import org.jspecify.annotations.NullMarked;
