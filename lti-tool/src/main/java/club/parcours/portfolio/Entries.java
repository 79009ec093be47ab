package club.parcours.portfolio;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entries of all portfolios. */
@ApplicationScoped
class Entries {
    @Inject
    EntityManager entities;

    void add(Entry entry) {
        entities.persist(entry);
        entities.flush();
    }

    void remove(Entry entry) {
        entities.remove(entry);
    }

    /** Oldest first. */
    List<Entry> of(PersonId person) {
        return entities.createQuery("select e from Entry e where e.person = :person order by e.createdAt, e.id",
                        Entry.class)
                .setParameter("person", person)
                .getResultList();
    }

    Optional<Entry> one(PersonId person, UUID id) {
        return entities.createQuery("select e from Entry e where e.person = :person and e.id = :id", Entry.class)
                .setParameter("person", person)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Entry> from(PersonId person, Origin origin) {
        return entities.createQuery("select e from Entry e where e.person = :person and e.origin.room = :room"
                        + " and e.origin.reference = :reference", Entry.class)
                .setParameter("person", person)
                .setParameter("room", origin.room())
                .setParameter("reference", origin.reference())
                .getResultStream()
                .findFirst();
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from Entry e where e.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
