/**
 * Work that must happen after a commit: at least once, on any node, also after the power was cut.
 *
 * <p>Promises: a parcel put in a transaction that commits is handed to its {@link club.parcours.outbox.ParcelHandler}
 * within its tenant and outside any transaction, by one node at a time; while it waits, the last body wins; one
 * tenant's backlog does not hold up another's parcels. Refuses: exactly once. A handler may see the same parcel again
 * after a crash and must be idempotent.
 */
@NullMarked
package club.parcours.outbox;

import org.jspecify.annotations.NullMarked;
