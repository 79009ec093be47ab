package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was changed, newest first. */
@ApplicationScoped
class AuditEntries {
    @Inject
    EntityManager entities;

    void add(AuditEntry entry) {
        entities.persist(entry);
    }

    Optional<AuditEntry> one(UUID id) {
        return Optional.ofNullable(entities.find(AuditEntry.class, id));
    }

    /** @param before the last one already shown */
    List<AuditEntry> slice(Optional<UUID> tenant, Optional<UUID> before, int most) {
        String whose = tenant.isPresent() ? " and e.tenant = :tenant" : "";
        String from = before.isPresent() ? " and exists (select 1 from AuditEntry b where b.id = :before and"
                + " (e.createdAt < b.createdAt or e.createdAt = b.createdAt and e.id < b.id))" : "";
        var query = entities.createQuery("select e from AuditEntry e where e.id is not null" + whose + from
                + " order by e.createdAt desc, e.id desc", AuditEntry.class).setMaxResults(most);
        tenant.ifPresent(id -> query.setParameter("tenant", id));
        before.ifPresent(id -> query.setParameter("before", id));
        return query.getResultList();
    }

    List<AuditEntry> by(PersonId person) {
        return entities.createQuery("select e from AuditEntry e where e.person = :person"
                        + " order by e.createdAt, e.id", AuditEntry.class)
                .setParameter("person", person)
                .getResultList();
    }

    void forget(PersonId person) {
        entities.createQuery("update AuditEntry e set e.person = null where e.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
