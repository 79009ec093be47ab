package club.parcours.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The links courses took. */
@ApplicationScoped
class ChosenLinks {
    @Inject
    EntityManager entities;

    void add(ChosenLink link) {
        entities.persist(link);
    }

    /** In the order they were answered. */
    List<ChosenLink> of(Picking picking) {
        return entities.createQuery("select l from ChosenLink l where l.picking = :picking order by l.place",
                        ChosenLink.class)
                .setParameter("picking", picking.id())
                .getResultList();
    }

    List<ChosenLink> in(UUID cohort) {
        return entities.createQuery("select l from ChosenLink l where l.cohort = :cohort order by l.createdAt, l.place",
                        ChosenLink.class)
                .setParameter("cohort", cohort)
                .getResultList();
    }

    /** The link in another course, where it was taken or copied to last. */
    Optional<ChosenLink> elsewhere(String mark, UUID cohort) {
        return entities.createQuery("select l from ChosenLink l where l.mark = :mark and l.cohort <> :cohort"
                        + " order by l.createdAt desc", ChosenLink.class)
                .setParameter("mark", mark).setParameter("cohort", cohort).setMaxResults(1)
                .getResultStream().findFirst();
    }

    /** Our own ids of the links a course has, to be added to. */
    Set<String> marks(UUID cohort) {
        return new HashSet<>(entities.createQuery("select l.mark from ChosenLink l where l.cohort = :cohort", String.class)
                .setParameter("cohort", cohort).getResultList());
    }
}
