package club.parcours.feedback;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people think of the pieces of the book. */
@ApplicationScoped
class Impressions {
    @Inject
    EntityManager entities;

    void add(Impression impression) {
        entities.persist(impression);
        entities.flush();
    }

    void remove(Impression impression) {
        entities.remove(impression);
        entities.flush();
    }

    Optional<Impression> one(UUID id) {
        return entities.createQuery("select i from Impression i where i.id = :id", Impression.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    Optional<Impression> of(PersonId person, String segment) {
        return entities.createQuery("select i from Impression i where i.person = :person and i.segment = :segment", Impression.class)
                .setParameter("person", person).setParameter("segment", segment).getResultStream().findFirst();
    }

    List<Impression> by(PersonId person) {
        return entities.createQuery("select i from Impression i where i.person = :person order by i.segment", Impression.class)
                .setParameter("person", person).getResultList();
    }

    /** Those that were said before then, trials too; so many at a time. */
    List<Impression> old(Instant before, int most) {
        return entities.createQuery("select i from Impression i where i.saidAt < :before order by i.saidAt, i.id", Impression.class)
                .setParameter("before", before).setMaxResults(most).getResultList();
    }

    /** All of the organisation that were said before then, but for trials. */
    List<Impression> all(Instant before) {
        return entities.createQuery("select i from Impression i where i.trial = false and i.saidAt < :before", Impression.class)
                .setParameter("before", before).getResultList();
    }

    /** The same of one segment. */
    List<Impression> of(String segment, Instant before) {
        return entities.createQuery("select i from Impression i where i.segment = :segment and i.trial = false"
                        + " and i.saidAt < :before", Impression.class)
                .setParameter("segment", segment).setParameter("before", before).getResultList();
    }
}
