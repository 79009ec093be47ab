package club.parcours.competence;

import club.parcours.kernel.PersonId;

/**
 * Somebody's claim, or what another says of it, is another than before; told within the same transaction. What an exercise
 * says of a claim is told by the portfolio.
 *
 * @param counts false when it was done in an LMS's student view or in a facilitator's own try: never judged
 */
public record ClaimsChanged(PersonId person, boolean counts) {}
