package club.parcours.feedback;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who was asked when. */
@ApplicationScoped
class SurveyTurns {
    @Inject
    EntityManager entities;

    void add(SurveyTurn turn) {
        entities.persist(turn);
        entities.flush();
    }

    void remove(SurveyTurn turn) {
        entities.remove(turn);
    }

    /** Those of weeks before then. */
    int removeOld(Instant before) {
        return entities.createQuery("delete from SurveyTurn t where t.createdAt < :before").setParameter("before", before)
                .executeUpdate();
    }

    Set<Occasion> of(PersonId person, UUID cohort) {
        return entities.createQuery("select t from SurveyTurn t where t.person = :person and t.cohort = :cohort", SurveyTurn.class)
                .setParameter("person", person).setParameter("cohort", cohort)
                .getResultStream().map(SurveyTurn::occasion).collect(Collectors.toSet());
    }

    List<SurveyTurn> by(PersonId person) {
        return entities.createQuery("select t from SurveyTurn t where t.person = :person", SurveyTurn.class)
                .setParameter("person", person).getResultList();
    }
}
