/**
 * The whole way, walked as people walk it: from a course page of the practice LMS, in a real browser, to the grade. The
 * tool runs as in production, in a process of its own that can be killed; its parts are never on our class path.
 */
@NullMarked
package club.parcours.walks;

import org.jspecify.annotations.NullMarked;
