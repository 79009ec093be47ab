package club.parcours.milestone;

import club.parcours.competence.StandingClaim;
import club.parcours.portfolio.Measures;
import java.util.List;

/** What can be counted of a person. @param claims empty where no rule asks for any */
record Counted(Measures measures, List<StandingClaim> claims) {}
