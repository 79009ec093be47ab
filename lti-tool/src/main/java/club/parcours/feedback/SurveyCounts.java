package club.parcours.feedback;

import club.parcours.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How often which answer was given. */
@ApplicationScoped
class SurveyCounts {
    @Inject
    EntityManager entities;

    @Inject
    Ids ids;

    /** Adds one; of two who are the first at the same moment, the second meets the unique key. */
    void add(UUID cohort, Occasion occasion, LocalDate week, String question, String choice) {
        int found = entities.createQuery("update SurveyCount c set c.times = c.times + 1, c.version = c.version + 1"
                        + " where c.cohort = :cohort and c.occasion = :occasion and c.week = :week and c.question = :question"
                        + " and c.choice = :choice")
                .setParameter("cohort", cohort).setParameter("occasion", occasion).setParameter("week", week)
                .setParameter("question", question).setParameter("choice", choice).executeUpdate();
        if (found == 0) {
            entities.persist(new SurveyCount(ids.next(), cohort, occasion, week, question, choice));
            entities.flush();
        }
    }

    /** Of whatever courses, occasions and questions that have any from before then; all their weeks. */
    List<SurveyCount> withOld(LocalDate before) {
        return entities.createQuery("select c from SurveyCount c where exists (select o from SurveyCount o where o.week < :before"
                        + " and o.cohort = c.cohort and o.occasion = c.occasion and o.question = c.question) order by c.week",
                        SurveyCount.class)
                .setParameter("before", before).getResultList();
    }

    void remove(SurveyCount count) {
        entities.remove(count);
    }

    /** Of weeks that are over. */
    List<SurveyCount> of(UUID cohort, LocalDate before) {
        return entities.createQuery("select c from SurveyCount c where c.cohort = :cohort and c.week < :before order by c.week",
                        SurveyCount.class)
                .setParameter("cohort", cohort).setParameter("before", before).getResultList();
    }
}
