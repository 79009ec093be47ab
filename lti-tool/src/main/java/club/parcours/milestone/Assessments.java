package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far everyone is. */
@ApplicationScoped
class Assessments {
    @Inject
    EntityManager entities;

    void add(Assessment assessment) {
        entities.persist(assessment);
        entities.flush();
    }

    List<Assessment> of(Collection<PersonId> people) {
        return entities.createQuery("select a from Assessment a where a.person in :people", Assessment.class)
                .setParameter("people", people)
                .getResultList();
    }

    /** Those of one person, held until the transaction ends, so that two changes at once are judged one after the other. */
    List<Assessment> held(PersonId person) {
        return entities.createQuery("select a from Assessment a where a.person = :person", Assessment.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** How far each of them is, by milestone, in one statement. */
    Map<PersonId, Map<String, Standing>> standings(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : of(people).stream().collect(Collectors.groupingBy(Assessment::person,
                Collectors.toMap(Assessment::milestone, Assessment::standing)));
    }

    /** The one of the same person and milestone, this new one where there is none. @param held gets what is new */
    Assessment among(List<Assessment> held, Assessment fresh) {
        return held.stream().filter(one -> one.milestone().equals(fresh.milestone())).findFirst().orElseGet(() -> {
            add(fresh);
            held.add(fresh);
            return fresh;
        });
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from Assessment a where a.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
