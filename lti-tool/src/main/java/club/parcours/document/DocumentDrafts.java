package club.parcours.document;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;

/** What people chose for their documents. */
@ApplicationScoped
class DocumentDrafts {
    @Inject
    EntityManager entities;

    /** Writes at once, so that a second of the same kind is met here and not at the commit. */
    void add(DocumentDraft draft) {
        entities.persist(draft);
        entities.flush();
    }

    /** @throws Conflict if it was kept by another window meanwhile */
    void save() {
        try {
            entities.flush();
        } catch (OptimisticLockException overtaken) {
            throw new Conflict();
        }
    }

    Optional<DocumentDraft> one(PersonId person, Kind kind) {
        return entities.createQuery("select d from DocumentDraft d where d.person = :person and d.kind = :kind",
                        DocumentDraft.class)
                .setParameter("person", person)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    List<DocumentDraft> of(PersonId person) {
        return entities.createQuery("select d from DocumentDraft d where d.person = :person order by d.createdAt, d.id",
                        DocumentDraft.class)
                .setParameter("person", person)
                .getResultList();
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from DocumentDraft d where d.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
