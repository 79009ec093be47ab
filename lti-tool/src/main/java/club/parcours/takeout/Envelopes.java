package club.parcours.takeout;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** The envelopes on file. */
@ApplicationScoped
class Envelopes {
    @Inject
    EntityManager entities;

    void add(Envelope envelope) {
        entities.persist(envelope);
        entities.flush(); // a lost race shows here
    }

    void remove(Envelope envelope) {
        entities.remove(envelope);
    }

    Optional<Envelope> one(UUID id) {
        return Optional.ofNullable(entities.find(Envelope.class, id));
    }

    Optional<Envelope> of(PersonId person) {
        return entities.createQuery("select e from Envelope e where e.person = :person", Envelope.class)
                .setParameter("person", person)
                .getResultStream().findFirst();
    }
}
