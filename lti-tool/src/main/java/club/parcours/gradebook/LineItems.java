package club.parcours.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The columns we found or made. */
@ApplicationScoped
class LineItems {
    @Inject
    EntityManager entities;

    void add(LineItem item) {
        entities.persist(item);
        entities.flush();
    }

    /** The shared column a report goes to, locked; none for a report to a link's own column. */
    Optional<LineItem> of(ScoreReport report) {
        if (report.ownColumn()) {
            return Optional.empty();
        }
        return entities.createQuery("select i from LineItem i where i.cohort = :cohort"
                        + " and i.registration = :registration and i.milestone = :milestone", LineItem.class)
                .setParameter("cohort", report.cohort())
                .setParameter("registration", report.user().link().registration())
                .setParameter("milestone", report.milestone())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }
}
