package club.parcours.gradebook;

import club.parcours.kernel.Ids;
import club.parcours.launch.LinkChosen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides where no column is made: a course that took a link without a column wants none. The last choice counts. */
@ApplicationScoped
class ColumnChoices {
    @Inject
    EntityManager entities;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    void decide(@Observes LinkChosen link) {
        ColumnChoice choice = find(link).orElseGet(() -> {
            ColumnChoice fresh = new ColumnChoice(ids.next(), clock.instant(), link.cohort(), link.resourceId());
            entities.persist(fresh);
            return fresh;
        });
        choice.decide(link.columnWanted());
    }

    private Optional<ColumnChoice> find(LinkChosen link) {
        return entities.createQuery("select c from ColumnChoice c where c.cohort = :cohort and c.milestone = :milestone",
                        ColumnChoice.class)
                .setParameter("cohort", link.cohort()).setParameter("milestone", link.resourceId())
                .getResultStream().findFirst();
    }

    /** Those of the courses that want no column for a milestone. */
    Set<UUID> without(String milestone, Collection<UUID> cohorts) {
        if (cohorts.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entities.createQuery("select c.cohort from ColumnChoice c where c.milestone = :milestone"
                        + " and c.cohort in :cohorts and c.wanted = false", UUID.class)
                .setParameter("milestone", milestone).setParameter("cohorts", cohorts)
                .getResultList());
    }
}
