package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The keys on file. */
@ApplicationScoped
class PersonKeys {
    @Inject
    EntityManager entities;

    void add(PersonKey key) {
        entities.persist(key);
    }

    List<PersonKey> of(Collection<PersonId> people) {
        return entities.createQuery("select k from PersonKey k where k.person in :people", PersonKey.class)
                .setParameter("people", people)
                .getResultList();
    }

    /** That of one person, held until the transaction ends. */
    Optional<PersonKey> held(PersonId person) {
        return entities.createQuery("select k from PersonKey k where k.person = :person", PersonKey.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    void remove(PersonId person) {
        entities.createQuery("delete from PersonKey k where k.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
