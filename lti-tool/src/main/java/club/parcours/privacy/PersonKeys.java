package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

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

    void remove(PersonId person) {
        entities.createQuery("delete from PersonKey k where k.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
