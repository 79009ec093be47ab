/**
 * The tool's side of Dynamic Registration 1.0: an LMS says what it is and can do, we say what we are and want of that.
 *
 * <p>Promises: a document is read as a stranger's; nothing is asked for that the platform does not offer; a token goes
 * only to the platform that the document speaks for. Refuses: to decide who may register; to keep anything.
 */
@NullMarked
package club.parcours.lti.registration;

import org.jspecify.annotations.NullMarked;
