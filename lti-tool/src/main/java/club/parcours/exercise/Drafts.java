package club.parcours.exercise;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is typed and not handed in. */
@ApplicationScoped
class Drafts {
    @Inject
    EntityManager entities;

    void add(Draft draft) {
        entities.persist(draft);
        entities.flush();
    }

    void remove(PersonId person, String exercise) {
        entities.createQuery("delete from Draft d where d.person = :person and d.exercise = :exercise")
                .setParameter("person", person)
                .setParameter("exercise", exercise)
                .executeUpdate();
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from Draft d where d.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    Optional<Draft> one(PersonId person, String exercise) {
        return entities.createQuery("select d from Draft d where d.person = :person and d.exercise = :exercise",
                        Draft.class)
                .setParameter("person", person)
                .setParameter("exercise", exercise)
                .getResultStream()
                .findFirst();
    }

    List<Draft> of(PersonId person) {
        return entities.createQuery("select d from Draft d where d.person = :person", Draft.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Who has begun what, without opening anything; not which steps they are about to change. */
    List<Progress> progress(Collection<PersonId> people) {
        return entities.createQuery("select new club.parcours.exercise.Progress(d.person, d.exercise, false)"
                        + " from Draft d where d.person in :people and d.exercise not like '%/%'", Progress.class)
                .setParameter("people", people)
                .getResultList();
    }
}
