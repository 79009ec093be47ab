package club.parcours.portfolio;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** All that came from this place or from below it: {@code M3E3} and {@code M3E3/2}. Oldest first. */
    List<Entry> below(PersonId person, Origin place) {
        return entities.createQuery("select e from Entry e where e.person = :person and e.origin.room = :room"
                        + " and (e.origin.reference = :reference or e.origin.reference like concat(:reference, '/%'))"
                        + " order by e.createdAt, e.id", Entry.class)
                .setParameter("person", person)
                .setParameter("room", place.room())
                .setParameter("reference", place.reference())
                .getResultList();
    }

    /** How many there are, by kind. */
    Map<String, Long> counts(PersonId person) {
        return entities.createQuery("select e.kind, count(e) from Entry e where e.person = :person group by e.kind",
                        Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from Entry e where e.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
