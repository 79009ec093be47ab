package club.parcours.gradebook;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Scores on file. Whoever changes one locks it first, for the length of a short transaction: a delivery that is booked
 * must not make a learner's answer fail, nor the other way round.
 */
@ApplicationScoped
class ScoreReports {
    static final int SLICE = 50;

    @Inject
    EntityManager entities;

    void add(ScoreReport report) {
        entities.persist(report);
    }

    void remove(ScoreReport report) {
        entities.remove(report);
    }

    Optional<ScoreReport> one(UUID id) {
        return Optional.ofNullable(entities.find(ScoreReport.class, id));
    }

    Optional<ScoreReport> locked(UUID id) {
        return entities.createQuery("select r from ScoreReport r where r.id = :id", ScoreReport.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    List<ScoreReport> locked(PersonId person) {
        return entities.createQuery("select r from ScoreReport r where r.person = :person order by r.id",
                        ScoreReport.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<ScoreReport> of(PersonId person) {
        return entities.createQuery("select r from ScoreReport r where r.person = :person"
                        + " order by r.createdAt, r.id", ScoreReport.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** A course's first reports that wait for somebody, in the order they were made. */
    List<ScoreReport> parked(UUID cohort, int most) {
        return entities.createQuery("select r from ScoreReport r where r.cohort = :cohort and r.state = :state"
                        + " order by r.createdAt, r.id", ScoreReport.class)
                .setParameter("cohort", cohort).setParameter("state", TransferState.PARKED)
                .setMaxResults(most).getResultList();
    }

    long countParked(UUID cohort) {
        return entities.createQuery("select count(r) from ScoreReport r where r.cohort = :cohort and r.state = :state", Long.class)
                .setParameter("cohort", cohort).setParameter("state", TransferState.PARKED)
                .getSingleResult();
    }

    List<ScoreReport> parked(UUID cohort, Why why) {
        return entities.createQuery("select r from ScoreReport r where r.cohort = :cohort and r.state = :state"
                        + " and r.why = :why order by r.id", ScoreReport.class)
                .setParameter("cohort", cohort).setParameter("state", TransferState.PARKED).setParameter("why", why)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether this person has one for the whole path in this course. */
    boolean hasTotal(PersonId person, UUID cohort) {
        return !entities.createQuery("select r.id from ScoreReport r where r.person = :person and r.cohort = :cohort"
                        + " and r.milestone = :path", UUID.class)
                .setParameter("person", person).setParameter("cohort", cohort)
                .setParameter("path", MilestoneColumn.WHOLE_PATH.milestone())
                .setMaxResults(1).getResultList().isEmpty();
    }

    /** A course's reports in the order they were made, from after this one on. */
    List<ScoreReport> slice(UUID cohort, Optional<UUID> after) {
        String from = after.isPresent() ? " and exists (select 1 from ScoreReport a where a.id = :after and"
                + " (r.createdAt > a.createdAt or r.createdAt = a.createdAt and r.id > a.id))" : "";
        var query = entities.createQuery("select r from ScoreReport r where r.cohort = :cohort" + from
                + " order by r.createdAt, r.id", ScoreReport.class).setParameter("cohort", cohort).setMaxResults(SLICE);
        after.ifPresent(id -> query.setParameter("after", id));
        return query.getResultList();
    }

    void erase(PersonId person) {
        entities.createQuery("delete from ScoreReport r where r.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
