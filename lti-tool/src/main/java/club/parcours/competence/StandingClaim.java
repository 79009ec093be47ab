package club.parcours.competence;

import java.util.Optional;

/**
 * What can be counted of a claim without reading it.
 *
 * @param selfLevel what its owner says, 1 to 5, as far as the rule of evidence is met
 * @param peer      whether somebody who was asked has answered
 * @param confirmed the level that those who run the course confirmed last, as far as the rule of evidence is met
 */
public record StandingClaim(String competence, int selfLevel, boolean peer, Optional<Integer> confirmed) {}
