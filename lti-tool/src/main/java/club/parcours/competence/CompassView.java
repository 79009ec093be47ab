package club.parcours.competence;

import java.util.List;

/** The competences of the framework with what somebody claims. @param version of the framework */
public record CompassView(String version, List<ClaimSheet> sheets) {}
