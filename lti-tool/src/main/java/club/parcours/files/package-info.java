/**
 * Photos, voices and papers that people bring: taken in pieces, checked, kept sealed, handed out.
 *
 * <p>Promises: what was acknowledged is on disk, and an upload that was cut goes on where it stopped; what a file is, its
 * content decides; a photo is drawn anew, so that nothing but the picture is left of it, a recording loses its tags, and a paper
 * (PDF, plain text) that could act is refused and forgets who made it; no
 * byte is stored that is not sealed with its owner's key; a file is shown to its owner and to whom a room above says, and to
 * everyone else it does not exist; it never runs as a page of ours. Refuses: to know what a file is for, and every kind it
 * cannot make harmless.
 */
@NullMarked
package club.parcours.files;

import org.jspecify.annotations.NullMarked;
