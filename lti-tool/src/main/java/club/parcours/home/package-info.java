/**
 * Where people arrive: the path for who learns, the board for who runs the group, an honest page for anybody else.
 *
 * <p>Promises: one next step, always the same place; a number of statements that does not grow with the group or the
 * path; nothing of what anybody wrote is on a board. Refuses: to keep anything; it only reads the rooms below.
 */
@NullMarked
package club.parcours.home;

import org.jspecify.annotations.NullMarked;
