package club.parcours.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations in the database. */
@ApplicationScoped
class InvitationsOnFile {
    @Inject
    EntityManager entities;

    void add(Invitation fresh) {
        entities.persist(fresh);
    }

    Optional<Invitation> find(UUID id) {
        return Optional.ofNullable(entities.find(Invitation.class, id));
    }

    Optional<Invitation> byToken(String hash) {
        return entities.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", hash)
                .getResultStream().findFirst();
    }

    /** Newest first. */
    List<Invitation> of(UUID tenant) {
        return entities.createQuery("select i from Invitation i where i.tenant = :tenant"
                        + " order by i.createdAt desc, i.id", Invitation.class)
                .setParameter("tenant", tenant)
                .getResultList();
    }

    /** Whether the caller now holds it: the database lets one in, on whichever node. */
    boolean hold(UUID id, Instant now, Instant until) {
        return entities.createQuery("update Invitation i set i.heldUntil = :until, i.version = i.version + 1"
                        + " where i.id = :id and i.spentAt is null and i.revokedAt is null and i.validUntil > :now"
                        + " and (i.heldUntil is null or i.heldUntil <= :now)")
                .setParameter("id", id).setParameter("now", now).setParameter("until", until)
                .executeUpdate() == 1;
    }

    void release(UUID id) {
        entities.createQuery("update Invitation i set i.heldUntil = null, i.version = i.version + 1"
                        + " where i.id = :id and i.spentAt is null")
                .setParameter("id", id)
                .executeUpdate();
    }
}
