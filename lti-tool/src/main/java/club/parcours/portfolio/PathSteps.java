package club.parcours.portfolio;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps of all paths. */
@ApplicationScoped
class PathSteps {
    @Inject
    EntityManager entities;

    void add(PathStep step) {
        entities.persist(step);
        entities.flush();
    }

    void remove(PathStep step) {
        entities.remove(step);
        save();
    }

    /** @throws Conflict if one of the steps was changed by somebody else meanwhile */
    void save() {
        try {
            entities.flush();
        } catch (OptimisticLockException overtaken) {
            throw new Conflict(overtaken);
        }
    }

    /** Moves one so many places towards the end of its path; at either end it stays. */
    void move(PathStep step, int places) {
        List<PathStep> path = new ArrayList<>(of(step.person()));
        int from = path.indexOf(step);
        path.remove(from);
        path.add(Math.max(0, Math.min(path.size(), from + places)), step);
        for (int place = 0; place < path.size(); place++) {
            path.get(place).moveTo(place + 1);
        }
        save();
    }

    /** In the order of the path. */
    List<PathStep> of(PersonId person) {
        return entities.createQuery("select s from PathStep s where s.person = :person"
                        + " order by s.position, s.createdAt, s.id", PathStep.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** All of one's own path; of somebody else's, what is shown to those who run the course. */
    List<PathStep> seenBy(Viewer viewer, PersonId person) {
        if (viewer.person().equals(person)) {
            return of(person);
        }
        return viewer.role().facilitates() ? sharedBy(person) : List.of();
    }

    /** One step, if it is the viewer's own or {@link #seenBy shown} to them. */
    Optional<PathStep> shown(Viewer viewer, PersonId person, Origin origin) {
        return from(person, origin).filter(step -> viewer.person().equals(person)
                || viewer.role().facilitates() && step.shared());
    }

    private List<PathStep> sharedBy(PersonId person) {
        return entities.createQuery("select s from PathStep s where s.person = :person and s.shared = true"
                        + " order by s.position, s.createdAt, s.id", PathStep.class)
                .setParameter("person", person)
                .getResultList();
    }

    Optional<PathStep> one(PersonId person, UUID id) {
        return entities.createQuery("select s from PathStep s where s.person = :person and s.id = :id", PathStep.class)
                .setParameter("person", person)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<PathStep> from(PersonId person, Origin origin) {
        return entities.createQuery("select s from PathStep s where s.person = :person and s.origin.room = :room"
                        + " and s.origin.reference = :reference", PathStep.class)
                .setParameter("person", person)
                .setParameter("room", origin.room())
                .setParameter("reference", origin.reference())
                .getResultStream()
                .findFirst();
    }

    Measures measures(PersonId person) {
        return entities.createQuery("select new club.parcours.portfolio.Measures(count(s), count(distinct s.kind),"
                        + " coalesce(sum(case when s.proud = true then 1 else 0 end), 0),"
                        + " coalesce(sum(case when s.kept = true then 1 else 0 end), 0))"
                        + " from PathStep s where s.person = :person", Measures.class)
                .setParameter("person", person)
                .getSingleResult();
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from PathStep s where s.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
