package club.parcours.milestone;

import club.parcours.competence.StandingClaim;
import club.parcours.portfolio.Chosen;
import club.parcours.portfolio.Measures;
import java.util.List;

/**
 * What can be counted of a person.
 *
 * @param claims empty where no rule asks for any
 * @param chosen in entries, of the kinds of which some line asks what was chosen
 */
record Counted(Measures measures, List<StandingClaim> claims, List<Chosen> chosen) {}
