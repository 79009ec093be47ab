/**
 * Where people arrive: the path for who learns, the board for who runs the group, the desk for who
 * looks after the organisation, an honest page for anybody else.
 *
 * <p>Promises: one next step, always the same place; a number of statements that does not grow with the group or the
 * path; nothing of what anybody wrote is on a board; a referent sees and changes their own organisation alone,
 * and to everybody else the desk does not exist. Refuses: to keep anything; it has no table.
 */
@NullMarked
package club.parcours.home;

import org.jspecify.annotations.NullMarked;
