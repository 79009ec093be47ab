/**
 * The front door: a login that an LMS begins, the launch that ends it, and the page that explains why one was refused.
 *
 * <p>Promises: nobody comes in without a verified launch in the browser that began it; one launch opens the door once,
 * on whichever node; every refusal is a page that somebody can act on, and none shows a token. A login writes nothing.
 * Refuses: to know what the rooms behind it do; they say by {@link club.parcours.launch.Linkable} what can be opened.
 */
@NullMarked
package club.parcours.launch;

import org.jspecify.annotations.NullMarked;
