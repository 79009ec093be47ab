package club.parcours.portfolio;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who looked at what of whom. */
@ApplicationScoped
class Readings {
    @Inject
    EntityManager entities;

    void add(List<Reading> fresh) {
        fresh.forEach(entities::persist);
    }

    /** Which of these somebody has looked at since then. */
    Set<UUID> seen(PersonId person, PersonId reader, Collection<UUID> items, Instant since) {
        return new HashSet<>(entities.createQuery("select r.item from Reading r where r.person = :person"
                        + " and r.reader = :reader and r.item in :items and r.createdAt > :since", UUID.class)
                .setParameter("person", person)
                .setParameter("reader", reader)
                .setParameter("items", items)
                .setParameter("since", since)
                .getResultList());
    }

    /** Of one thing, the latest first. */
    List<Reading> of(PersonId person, UUID item, Instant since) {
        return entities.createQuery("select r from Reading r where r.person = :person and r.item = :item"
                        + " and r.createdAt > :since order by r.createdAt desc, r.id desc", Reading.class)
                .setParameter("person", person)
                .setParameter("item", item)
                .setParameter("since", since)
                .getResultList();
    }

    /** How often each of these was looked at; what never was is not in it. */
    Map<UUID, Long> counts(PersonId person, Collection<UUID> items, Instant since) {
        return items.isEmpty() ? Map.of()
                : entities.createQuery("select r.item, count(r) from Reading r where r.person = :person"
                                + " and r.item in :items and r.createdAt > :since group by r.item", Object[].class)
                        .setParameter("person", person)
                        .setParameter("items", items)
                        .setParameter("since", since)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** Everything that was looked at, oldest first. */
    List<Reading> of(PersonId person) {
        return entities.createQuery("select r from Reading r where r.person = :person order by r.createdAt, r.id",
                        Reading.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** What is older is kept no longer. */
    int forget(Instant before) {
        return entities.createQuery("delete from Reading r where r.createdAt <= :before").setParameter("before", before)
                .executeUpdate();
    }

    /** The thing is gone, and who looked at it with it. */
    void remove(PersonId person, Collection<UUID> items) {
        if (!items.isEmpty()) {
            entities.createQuery("delete from Reading r where r.person = :person and r.item in :items")
                    .setParameter("person", person)
                    .setParameter("items", items)
                    .executeUpdate();
        }
    }

    /** Of this owner nothing stays; in what others own, this reader has no name any more. */
    void erase(PersonId person) {
        entities.createQuery("delete from Reading r where r.person = :person").setParameter("person", person).executeUpdate();
        entities.createQuery("update Reading r set r.reader = null where r.reader = :person").setParameter("person", person)
                .executeUpdate();
    }
}
