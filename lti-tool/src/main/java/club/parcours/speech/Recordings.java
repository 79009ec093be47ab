package club.parcours.speech;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What people of an organisation recorded. */
@ApplicationScoped
class Recordings {
    @Inject
    EntityManager entities;

    void add(Recording recording) {
        entities.persist(recording);
        entities.flush();
    }

    void remove(Recording recording) {
        entities.remove(recording);
        entities.flush();
    }

    Optional<Recording> of(String words) {
        return entities.createQuery("select r from Recording r where r.words = :words", Recording.class)
                .setParameter("words", words)
                .getResultStream()
                .findFirst();
    }

    /** All of the organisation. */
    List<Recording> all() {
        return entities.createQuery("select r from Recording r", Recording.class).getResultList();
    }

    List<Recording> by(PersonId person) {
        return entities.createQuery("select r from Recording r where r.person = :person order by r.createdAt, r.id",
                        Recording.class)
                .setParameter("person", person)
                .getResultList();
    }
}
