package club.parcours.competence;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people say of the claims of others. */
@ApplicationScoped
class Opinions {
    @Inject
    EntityManager entities;

    void add(Opinion opinion) {
        entities.persist(opinion);
        entities.flush();
    }

    void remove(Opinion opinion) {
        entities.remove(opinion);
    }

    Optional<Opinion> one(UUID id) {
        return Optional.ofNullable(entities.find(Opinion.class, id));
    }

    Optional<Opinion> by(PersonId by, UUID claim, Side side) {
        return entities.createQuery("select o from Opinion o where o.by = :by and o.claim = :claim and o.side = :side",
                        Opinion.class)
                .setParameter("by", by)
                .setParameter("claim", claim)
                .setParameter("side", side)
                .getResultStream()
                .findFirst();
    }

    /** About somebody, oldest first. */
    List<Opinion> about(PersonId person) {
        return entities.createQuery("select o from Opinion o where o.person = :person order by o.createdAt, o.id",
                        Opinion.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** What this person was asked by these, oldest first. */
    List<Opinion> asked(PersonId by, Collection<PersonId> owners) {
        return owners.isEmpty() ? List.of()
                : entities.createQuery("select o from Opinion o where o.by = :by and o.side = :side"
                                + " and o.person in :owners order by o.createdAt, o.id", Opinion.class)
                        .setParameter("by", by)
                        .setParameter("side", Side.PEER)
                        .setParameter("owners", owners)
                        .getResultList();
    }

    /** What this person says of others, oldest first. */
    List<Opinion> by(PersonId by) {
        return entities.createQuery("select o from Opinion o where o.by = :by order by o.createdAt, o.id", Opinion.class)
                .setParameter("by", by)
                .getResultList();
    }

    void removeOf(UUID claim) {
        entities.createQuery("delete from Opinion o where o.claim = :claim").setParameter("claim", claim).executeUpdate();
    }

    void removeAbout(PersonId person) {
        entities.createQuery("delete from Opinion o where o.person = :person").setParameter("person", person).executeUpdate();
    }
}
