/**
 * What a course in an LMS takes from us: links chosen in a picker (Deep Linking 2.0), and what of it comes along when
 * the course is copied.
 *
 * <p>Promises: nothing is answered to an LMS but to the address it signed, once per choice unless one asks again; every
 * link has an id of its own that copies keep; a copy takes over what was set in a course and never what anybody did
 * there. Refuses: to know what there is to choose; rooms say so by {@link club.parcours.launch.Linkable}.
 */
@NullMarked
package club.parcours.course;

import org.jspecify.annotations.NullMarked;
