package club.parcours.files;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files that were checked. */
@ApplicationScoped
class StoredFiles {
    @Inject
    EntityManager entities;

    void add(StoredFile file) {
        entities.persist(file);
    }

    void remove(StoredFile file) {
        entities.remove(file);
    }

    Optional<StoredFile> one(UUID id) {
        return Optional.ofNullable(entities.find(StoredFile.class, id));
    }

    /** Oldest first. */
    List<StoredFile> of(PersonId person) {
        return entities.createQuery("select f from StoredFile f where f.person = :person order by f.createdAt, f.id",
                        StoredFile.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Some of them, the latest first. @param after the last of those before them */
    List<StoredFile> page(PersonId person, Optional<UUID> after, int most) {
        String from = after.isEmpty() ? "" : " and exists (select 1 from StoredFile a where a.id = :after and a.person = :person"
                + " and (f.createdAt < a.createdAt or f.createdAt = a.createdAt and f.id < a.id))";
        TypedQuery<StoredFile> page = entities.createQuery("select f from StoredFile f where f.person = :person" + from
                + " order by f.createdAt desc, f.id desc", StoredFile.class).setParameter("person", person);
        after.ifPresent(id -> page.setParameter("after", id));
        return page.setMaxResults(most).getResultList();
    }

    List<StoredFile> among(PersonId person, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : entities.createQuery("select f from StoredFile f where f.person = :person and f.id in :ids"
                                + " order by f.createdAt, f.id", StoredFile.class)
                        .setParameter("person", person)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<StoredFile> keptWith(PersonId person, String room, String reference) {
        return entities.createQuery("select f from StoredFile f where f.person = :person and f.room = :room"
                        + " and f.reference = :reference order by f.createdAt, f.id", StoredFile.class)
                .setParameter("person", person)
                .setParameter("room", room)
                .setParameter("reference", reference)
                .getResultList();
    }

    /** Those that are held for this too. @param use a line, see {@link StoredFile#use} */
    List<StoredFile> heldFor(PersonId person, String use) {
        return entities.createQuery("select f from StoredFile f where f.person = :person and locate(:use, f.heldFor) > 0"
                        + " order by f.createdAt, f.id", StoredFile.class)
                .setParameter("person", person)
                .setParameter("use", use)
                .getResultList();
    }

    long bytesOf(PersonId person) {
        return entities.createQuery("select coalesce(sum(f.bytes), 0L) from StoredFile f where f.person = :person",
                        Long.class)
                .setParameter("person", person)
                .getSingleResult();
    }
}
