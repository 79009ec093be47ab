package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was submitted. */
@ApplicationScoped
class Submissions {
    @Inject
    EntityManager entities;

    void add(Submission submission) {
        entities.persist(submission);
        entities.flush();
    }

    /** Of one milestone in one course, the latest first. */
    List<Submission> of(PersonId person, UUID cohort, String milestone) {
        return entities.createQuery("select s from Submission s where s.person = :person and s.cohort = :cohort"
                        + " and s.milestone = :milestone order by s.attempt desc", Submission.class)
                .setParameter("person", person).setParameter("cohort", cohort).setParameter("milestone", milestone)
                .getResultList();
    }

    /** Everything of a person, oldest first. */
    List<Submission> of(PersonId person) {
        return entities.createQuery("select s from Submission s where s.person = :person order by s.createdAt, s.id",
                        Submission.class)
                .setParameter("person", person)
                .getResultList();
    }

    Optional<Submission> one(UUID id) {
        return Optional.ofNullable(entities.find(Submission.class, id));
    }

    /** Held until the transaction ends, so that of two who decide the second sees what the first said. */
    Optional<Submission> locked(UUID id) {
        return entities.createQuery("select s from Submission s where s.id = :id", Submission.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** How often somebody submitted for this milestone, in whichever course. */
    int attempts(PersonId person, String milestone) {
        return entities.createQuery("select coalesce(max(s.attempt), 0) from Submission s where s.person = :person"
                        + " and s.milestone = :milestone", Integer.class)
                .setParameter("person", person).setParameter("milestone", milestone)
                .getSingleResult();
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from Submission s where s.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
