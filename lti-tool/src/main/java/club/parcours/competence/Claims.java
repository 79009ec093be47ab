package club.parcours.competence;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.portfolio.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The claims of all people, and what shows them. */
@ApplicationScoped
class Claims {
    @Inject
    EntityManager entities;

    void add(Claim fresh) {
        keep(fresh);
    }

    void add(Proof fresh) {
        keep(fresh);
    }

    void add(EarlierLevel before) {
        keep(before);
    }

    private void keep(TenantOwned row) {
        entities.persist(row);
        entities.flush();
    }

    void remove(Claim claim) {
        entities.createQuery("delete from Proof p where p.claim = :claim").setParameter("claim", claim.id()).executeUpdate();
        entities.createQuery("delete from EarlierLevel e where e.claim = :claim").setParameter("claim", claim.id()).executeUpdate();
        entities.remove(claim);
    }

    void remove(Proof proof) {
        entities.remove(proof);
    }

    Optional<Claim> of(PersonId person, Claim.Named named) {
        return entities.createQuery("select c from Claim c where c.person = :person and c.frameworkVersion = :version"
                        + " and c.competence = :competence", Claim.class)
                .setParameter("person", person)
                .setParameter("version", named.version())
                .setParameter("competence", named.competence())
                .getResultStream()
                .findFirst();
    }

    /** Whether there is one of this competence, in whatever version of the framework, that an entry shows. */
    boolean ever(PersonId person, String competence, UUID entry) {
        return entities.createQuery("select count(p) from Proof p where p.entry = :entry and p.claim in (select c.id from Claim c"
                        + " where c.person = :person and c.competence = :competence)", Long.class)
                .setParameter("entry", entry)
                .setParameter("person", person)
                .setParameter("competence", competence)
                .getSingleResult() > 0;
    }

    /** Nothing shows a competence of somebody's any more, in whatever version of the framework. */
    void forgetProofs(PersonId person, String competence) {
        entities.createQuery("delete from Proof p where p.claim in (select c.id from Claim c where c.person = :person"
                        + " and c.competence = :competence)")
                .setParameter("person", person)
                .setParameter("competence", competence)
                .executeUpdate();
    }

    Optional<Claim> one(UUID id) {
        return Optional.ofNullable(entities.find(Claim.class, id));
    }

    List<Claim> among(Collection<UUID> wanted) {
        return wanted.isEmpty() ? List.of()
                : entities.createQuery("select c from Claim c where c.id in :wanted", Claim.class)
                        .setParameter("wanted", wanted)
                        .getResultList();
    }

    /** Oldest first. */
    List<Claim> of(PersonId person, Set<Visibility> visible) {
        return entities.createQuery("select c from Claim c where c.person = :person and c.visibility in :visible"
                        + " order by c.createdAt, c.id", Claim.class)
                .setParameter("person", person)
                .setParameter("visible", visible)
                .getResultList();
    }

    /** What shows all the claims of somebody, oldest first. */
    List<Proof> proofs(PersonId person) {
        return entities.createQuery("select p from Proof p where p.person = :person order by p.createdAt, p.id", Proof.class)
                .setParameter("person", person)
                .getResultList();
    }

    List<Proof> proofs(Claim claim) {
        return entities.createQuery("select p from Proof p where p.claim = :claim order by p.createdAt, p.id", Proof.class)
                .setParameter("claim", claim.id())
                .getResultList();
    }

    /** Whether an entry shows one of these claims. */
    boolean shownBy(Collection<UUID> claims, UUID entry) {
        return !claims.isEmpty() && entities.createQuery("select count(p) from Proof p where p.claim in :claims"
                        + " and p.entry = :entry", Long.class)
                .setParameter("claims", claims)
                .setParameter("entry", entry)
                .getSingleResult() > 0;
    }

    /** The levels that stood before, of all the claims of somebody, the latest first. */
    List<EarlierLevel> earlier(PersonId person) {
        return entities.createQuery("select e from EarlierLevel e where e.person = :person order by e.createdAt desc, e.id",
                        EarlierLevel.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Those of one claim, the latest first. */
    List<EarlierLevel> earlier(UUID claim) {
        return entities.createQuery("select e from EarlierLevel e where e.claim = :claim order by e.createdAt desc, e.id",
                        EarlierLevel.class)
                .setParameter("claim", claim)
                .getResultList();
    }

    /** What somebody confirmed stays, without them and their words. */
    void forgetWho(PersonId by) {
        entities.createQuery("update EarlierLevel e set e.by = null, e.reason = null, e.words = null where e.by = :by")
                .setParameter("by", by)
                .executeUpdate();
    }

    /** The entry is gone. */
    void removeProofs(PersonId person, UUID entry) {
        entities.createQuery("delete from Proof p where p.person = :person and p.entry = :entry")
                .setParameter("person", person)
                .setParameter("entry", entry)
                .executeUpdate();
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from Proof p where p.person = :person").setParameter("person", person).executeUpdate();
        entities.createQuery("delete from EarlierLevel e where e.person = :person").setParameter("person", person).executeUpdate();
        entities.createQuery("delete from Claim c where c.person = :person").setParameter("person", person).executeUpdate();
    }
}
