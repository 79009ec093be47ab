/**
 * What operators need: whether this node can work.
 *
 * <p>Promises: an answer to the public says yes or no and nothing else. Refuses: to show figures or rows to browsers.
 */
@NullMarked
package club.parcours.ops;

import org.jspecify.annotations.NullMarked;
