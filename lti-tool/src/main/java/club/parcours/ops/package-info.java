/**
 * What operators need: whether this node can work, commands for the one at the keyboard, and a desk for organisations,
 * connections, keys and the outbox.
 *
 * <p>Promises: an answer to the public says yes or no and nothing else; commands answer only on this machine, to whoever
 * can read the token in the data folder; the desk opens only with a link from such a command, good once and for ten
 * minutes; what an operator changes stands in the audit trail. Refuses: passwords; frames; to show an operator a name, an
 * answer, a story or a score. No statement of the desk touches a table that holds any.
 */
@NullMarked
package club.parcours.ops;

import org.jspecify.annotations.NullMarked;
