/**
 * Taking everything along, and knowing what files one has: one zip with all that is kept about a person, to be opened without us and without a network.
 *
 * <p>Promises: what is in it is theirs and nobody else's, and all of it; it is made while they do something else, and goes on
 * after a restart; it rests sealed with their key, for seven days, or until the end of a link that they made; only they can
 * fetch it, and whoever has the address and the code of that link; when somebody who speaks in it is erased, it is made anew
 * without them, and the link stays; of each file they are told where it stands and what goes with it. Refuses: to know what
 * any of it means, and to keep two for one person.
 */
@NullMarked
package club.parcours.takeout;

import org.jspecify.annotations.NullMarked;
