/**
 * The texts of the book and the sentences of the tool, to be heard.
 *
 * <p>Promises: a sound belongs to the very words that stand on the page, so that a changed text never plays an old file; what a
 * machine speaks is marked as that; a page asks from memory, and no sound is fetched before somebody wants it.
 *
 * <p>Refuses: to speak what people wrote, and to speak what a browser sends: only texts of ours are spoken.
 */
@NullMarked
package club.parcours.speech;

import org.jspecify.annotations.NullMarked;
