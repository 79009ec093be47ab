/**
 * The only room that opens connections to other systems.
 *
 * <p>Promises: the address that was vetted is the one connected to; no connection goes to a private, local or reserved
 * network unless an operator allowed this very host for this registration; no redirect is followed; time and size are
 * bounded. Refuses: to know what is asked or answered.
 */
@NullMarked
package club.parcours.outbound;

import org.jspecify.annotations.NullMarked;
