package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;

/** How far everyone is. */
@ApplicationScoped
class Assessments {
    @Inject
    EntityManager entities;

    void add(Assessment assessment) {
        entities.persist(assessment);
        entities.flush();
    }

    List<Assessment> of(Collection<PersonId> people) {
        return entities.createQuery("select a from Assessment a where a.person in :people", Assessment.class)
                .setParameter("people", people)
                .getResultList();
    }

    /** Those of one person, held until the transaction ends, so that two changes at once are judged one after the other. */
    List<Assessment> held(PersonId person) {
        return entities.createQuery("select a from Assessment a where a.person = :person", Assessment.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from Assessment a where a.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
