package club.parcours.people;

import java.util.Optional;
import java.util.UUID;

/** A course as the LMS calls it. */
public record CohortView(UUID cohort, Optional<String> title, Optional<String> label) {}
