package club.parcours.takeout;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The ways to envelopes on file. */
@ApplicationScoped
class KeptLinks {
    @Inject
    EntityManager entities;

    void add(KeptLink link) {
        entities.persist(link);
        entities.flush(); // a lost race shows here
    }

    Optional<KeptLink> of(PersonId person) {
        return entities.createQuery("select l from KeptLink l where l.person = :person", KeptLink.class)
                .setParameter("person", person)
                .getResultStream().findFirst();
    }

    Optional<KeptLink> at(LinkKey key) {
        return entities.createQuery("select l from KeptLink l where l.addressHash = :hash", KeptLink.class)
                .setParameter("hash", key.hash())
                .getResultStream().findFirst();
    }

    /** As {@link #at}; until the transaction ends, nobody else tries a code. */
    Optional<KeptLink> held(LinkKey key) {
        return entities.createQuery("select l from KeptLink l where l.addressHash = :hash", KeptLink.class)
                .setParameter("hash", key.hash())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    void remove(PersonId person) {
        of(person).ifPresent(entities::remove);
    }
}
