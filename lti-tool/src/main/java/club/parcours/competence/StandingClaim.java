package club.parcours.competence;

import java.util.Optional;

/**
 * What can be counted of a claim without reading it.
 *
 * @param selfLevel what its owner says, 1 to 5
 * @param peer      whether somebody who was asked has answered
 * @param confirmed the level that those who run the course confirmed last
 */
public record StandingClaim(String competence, int selfLevel, boolean peer, Optional<Integer> confirmed) {}
