package club.parcours.portfolio;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The earlier words of all entries and steps. */
@ApplicationScoped
class Editions {
    /** How many of one entry are kept. */
    static final int MOST = 20;

    @Inject
    EntityManager entities;

    /** Adds one; what is older than the latest {@link #MOST} goes. */
    void add(EntryEdition edition, PersonId person, UUID entry) {
        of(person, entry).stream().skip(MOST - 1).forEach(entities::remove);
        entities.persist(edition);
    }

    /** Of one entry, the latest first. */
    List<EntryEdition> of(PersonId person, UUID entry) {
        return entities.createQuery("select e from EntryEdition e where e.person = :person and e.entry = :entry"
                        + " order by e.createdAt desc, e.id desc", EntryEdition.class)
                .setParameter("person", person)
                .setParameter("entry", entry)
                .getResultList();
    }

    /** Of all entries, oldest first. */
    List<EntryEdition> of(PersonId person) {
        return entities.createQuery("select e from EntryEdition e where e.person = :person order by e.createdAt, e.id",
                        EntryEdition.class)
                .setParameter("person", person)
                .getResultList();
    }

    void remove(PersonId person, Collection<UUID> gone) {
        if (!gone.isEmpty()) {
            entities.createQuery("delete from EntryEdition e where e.person = :person and e.entry in :gone")
                    .setParameter("person", person)
                    .setParameter("gone", gone)
                    .executeUpdate();
        }
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from EntryEdition e where e.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
