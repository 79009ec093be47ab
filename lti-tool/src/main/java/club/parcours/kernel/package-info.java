/**
 * The few things every room shares: which tenant is at work, who looks, the clock, ids, chance, configuration,
 * sealed text and the problems a page can answer.
 *
 * <p>Promises: outside {@link club.parcours.kernel.CurrentTenant#within} no row of any tenant is visible; a key or an id
 * made here cannot be guessed. Refuses: to know any feature, any request, any protocol.
 */
@NullMarked
package club.parcours.kernel;

import org.jspecify.annotations.NullMarked;
