package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules on file; only ever added to. */
@ApplicationScoped
class RuleRows {
    @Inject
    EntityManager entities;

    void add(Rule rule) {
        entities.persist(rule);
        entities.flush();
    }

    /** The latest of these courses or organisations, by milestone. One statement. */
    List<Rule> latest(Collection<UUID> scopes) {
        return entities.createQuery("select r from Rule r where r.scope in :scopes and not exists"
                        + " (select 1 from Rule n where n.scope = r.scope and n.milestone = r.milestone"
                        + " and n.number > r.number)", Rule.class)
                .setParameter("scopes", scopes)
                .getResultList();
    }

    Optional<Rule> one(UUID id) {
        return Optional.ofNullable(entities.find(Rule.class, id));
    }

    /** Every version for a milestone, the latest first. */
    List<Rule> of(UUID scope, String milestone) {
        return entities.createQuery("select r from Rule r where r.scope = :scope and r.milestone = :milestone"
                        + " order by r.number desc", Rule.class)
                .setParameter("scope", scope).setParameter("milestone", milestone)
                .getResultList();
    }

    /** How often somebody changed one. */
    long by(PersonId author) {
        return entities.createQuery("select count(r) from Rule r where r.author = :author", Long.class)
                .setParameter("author", author)
                .getSingleResult();
    }

    /** A rule stays without the name of who made it. */
    void forget(PersonId author) {
        entities.createQuery("update Rule r set r.author = null where r.author = :author")
                .setParameter("author", author)
                .executeUpdate();
    }
}
