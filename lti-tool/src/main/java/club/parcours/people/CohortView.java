package club.parcours.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A course as the LMS calls it.
 *
 * @param copy where it comes from, if it is a copy of another course
 * @param roster how reading its roster went
 * @param pathAt when it was last given another path
 * @param edition of the curriculum it works on, once a learner came
 * @param editionAt since when
 */
public record CohortView(UUID cohort, Optional<String> title, Optional<String> label, Optional<Copy> copy,
        RosterView roster, Optional<Instant> pathAt, Optional<String> edition, Optional<Instant> editionAt) {
    /**
     * Where a copied course comes from.
     *
     * @param title what the other course is called
     * @param at when we learnt of it
     */
    public record Copy(UUID origin, Optional<String> title, Instant at) {}
}
