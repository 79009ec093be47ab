package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    /** The latest of each scope and milestone, of all courses of the tenant. One statement. */
    List<Rule> latest() {
        return entities.createQuery("select r from Rule r where not exists (select 1 from Rule n where n.scope = r.scope"
                        + " and n.milestone = r.milestone and n.number > r.number)", Rule.class)
                .getResultList();
    }

    /** The latest of a course and of its organisation. One statement. */
    List<Rule> latest(UUID cohort, UUID organisation) {
        return entities.createQuery("select r from Rule r where r.scope in (:cohort, :organisation) and not exists"
                        + " (select 1 from Rule n where n.scope = r.scope and n.milestone = r.milestone"
                        + " and n.number > r.number)", Rule.class)
                .setParameter("cohort", cohort).setParameter("organisation", organisation)
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
