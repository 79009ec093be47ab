package club.parcours.competence;

import club.parcours.kernel.PersonId;

/**
 * Somebody's claim, what shows it, or what another says of it, is another than before, or is gone; told within the same
 * transaction. What an exercise says of a claim, and that an entry that showed it is gone, is told by the portfolio. Not
 * told: a sentence of one's own, which counts for nothing; whom a claim is shown to, since what is private counts as well;
 * and what leaves with somebody who is erased, since what others have reached stays.
 *
 * @param counts false when it was done in an LMS's student view or in a facilitator's own try: never judged
 */
public record ClaimsChanged(PersonId person, boolean counts) {}
