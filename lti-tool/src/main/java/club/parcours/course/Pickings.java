package club.parcours.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** Choices under way. */
@ApplicationScoped
class Pickings {
    @Inject
    EntityManager entities;

    void add(Picking picking) {
        entities.persist(picking);
    }

    Optional<Picking> of(String launch) {
        return entities.createQuery("select p from Picking p where p.launch = :launch", Picking.class)
                .setParameter("launch", launch)
                .getResultStream().findFirst();
    }

    /** For an answer: a second one waits and finds the first. */
    Optional<Picking> locked(String launch) {
        return entities.createQuery("select p from Picking p where p.launch = :launch", Picking.class)
                .setParameter("launch", launch).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** Forgets those whose session is long over. */
    void removeBefore(Instant time) {
        entities.createQuery("delete from Picking p where p.createdAt < :time").setParameter("time", time)
                .executeUpdate();
    }
}
