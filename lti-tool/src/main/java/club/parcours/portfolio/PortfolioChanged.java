package club.parcours.portfolio;

import club.parcours.kernel.PersonId;

/**
 * A step or an entry was added, changed or removed; told within the same transaction.
 *
 * @param counts false when it was done in a facilitator's own try or in an LMS's student view: never judged, never sent
 */
public record PortfolioChanged(PersonId person, boolean counts) {}
