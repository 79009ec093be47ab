package club.parcours.gradebook;

import club.parcours.kernel.PersonId;
import club.parcours.launch.LinkMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The links that were opened, and by whom. */
@ApplicationScoped
class GradedLinks implements LinkMemory {
    @Inject
    EntityManager entities;

    /** What is known of a link, and whether this person opened it before. */
    record Known(GradedLink link, boolean opened) {}

    void add(GradedLink link) {
        entities.persist(link);
        entities.flush();
    }

    void add(LinkUser user) {
        entities.persist(user);
        entities.flush();
    }

    /** Another transaction has changed it. */
    void refresh(GradedLink link) {
        entities.refresh(link);
    }

    Optional<Known> find(UUID cohort, String link, PersonId person) {
        return entities.createQuery("select l as link, u.id as opened from GradedLink l"
                        + " left join LinkUser u on u.link = l and u.person = :person"
                        + " where l.cohort = :cohort and l.link = :link", Tuple.class)
                .setParameter("person", person).setParameter("cohort", cohort).setParameter("link", link)
                .getResultStream().findFirst()
                .map(row -> new Known(row.get("link", GradedLink.class), row.get("opened") != null));
    }

    /** The link of a course that was opened first last: what a platform allows now is known best from it. */
    Optional<GradedLink> latest(UUID cohort) {
        return entities.createQuery("select l from GradedLink l where l.cohort = :cohort order by l.createdAt desc, l.id",
                        GradedLink.class)
                .setParameter("cohort", cohort)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** Who opened a link of the same course, whichever, for the first time most recently. */
    Optional<LinkUser> latestUser(GradedLink link) {
        return entities.createQuery("select u from LinkUser u join u.link l where l.cohort = :cohort"
                        + " and l.registration = :registration order by u.createdAt desc, u.id", LinkUser.class)
                .setParameter("cohort", link.cohort()).setParameter("registration", link.registration())
                .setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public Optional<UUID> courseOf(UUID registration, String deployment, String link) {
        return entities.createQuery("select l.cohort from GradedLink l where l.registration = :registration"
                        + " and l.deployment = :deployment and l.link = :link order by l.createdAt desc, l.id", UUID.class)
                .setParameter("registration", registration).setParameter("deployment", deployment)
                .setParameter("link", link)
                .getResultStream().findFirst();
    }

    /** Everywhere this person opened a link, the latest first. */
    List<LinkUser> usersOf(PersonId person) {
        return entities.createQuery("select u from LinkUser u join fetch u.link where u.person = :person"
                        + " order by u.createdAt desc, u.id", LinkUser.class)
                .setParameter("person", person)
                .getResultList();
    }

    void erase(PersonId person) {
        entities.createQuery("delete from LinkUser u where u.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
