package club.parcours.exercise;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is handed in. */
@ApplicationScoped
class Answers {
    @Inject
    EntityManager entities;

    void add(Answer answer) {
        entities.persist(answer);
        entities.flush();
    }

    void remove(PersonId person, String exercise) {
        entities.createQuery("delete from Answer a where a.person = :person and a.exercise = :exercise")
                .setParameter("person", person)
                .setParameter("exercise", exercise)
                .executeUpdate();
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from Answer a where a.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    Optional<Answer> one(PersonId person, String exercise) {
        return entities.createQuery("select a from Answer a where a.person = :person and a.exercise = :exercise",
                        Answer.class)
                .setParameter("person", person)
                .setParameter("exercise", exercise)
                .getResultStream()
                .findFirst();
    }

    List<Answer> of(PersonId person) {
        return entities.createQuery("select a from Answer a where a.person = :person", Answer.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** When each was last handed in or passed on, by exercise, without opening anything. */
    Map<String, Instant> days(PersonId person) {
        return entities.createQuery("select a.exercise, a.submittedAt from Answer a where a.person = :person", Tuple.class)
                .setParameter("person", person)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Instant.class)));
    }

    /** Who has handed in what, without opening anything. */
    List<Progress> progress(Collection<PersonId> people) {
        return entities.createQuery("select new club.parcours.exercise.Progress(a.person, a.exercise, a.passed)"
                        + " from Answer a where a.person in :people", Progress.class)
                .setParameter("people", people)
                .getResultList();
    }
}
