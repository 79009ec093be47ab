package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was decided; only ever added to. */
@ApplicationScoped
class Judgements {
    @Inject
    EntityManager entities;

    void add(Judgement judgement) {
        entities.persist(judgement);
    }

    /** Of these submissions, in the order in which they were made. */
    List<Judgement> of(Collection<UUID> submissions) {
        return submissions.isEmpty() ? List.of()
                : entities.createQuery("select j from Judgement j where j.submission in :submissions"
                                + " order by j.createdAt, j.id", Judgement.class)
                        .setParameter("submissions", submissions)
                        .getResultList();
    }

    Optional<Judgement> one(UUID id) {
        return Optional.ofNullable(entities.find(Judgement.class, id));
    }

    /** Those of these that are there. */
    List<UUID> among(Collection<UUID> wanted) {
        return wanted.isEmpty() ? List.of()
                : entities.createQuery("select j.id from Judgement j where j.id in :wanted", UUID.class)
                        .setParameter("wanted", wanted)
                        .getResultList();
    }

    /** What was decided about somebody. */
    List<Judgement> about(PersonId person) {
        return entities.createQuery("select j from Judgement j where j.person = :person order by j.createdAt, j.id",
                        Judgement.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** To whom somebody gave spoken advice. */
    List<PersonId> spokenTo(PersonId judge) {
        return entities.createQuery("select distinct j.person from Judgement j where j.judge = :judge and j.voice is not null",
                        PersonId.class)
                .setParameter("judge", judge)
                .getResultList();
    }

    /** How often somebody decided about others. */
    long by(PersonId judge) {
        return entities.createQuery("select count(j) from Judgement j where j.judge = :judge", Long.class)
                .setParameter("judge", judge)
                .getSingleResult();
    }

    /** What was decided about somebody goes; what they decided about others stays, without their name. */
    void erase(PersonId person) {
        entities.createQuery("delete from Judgement j where j.person = :person")
                .setParameter("person", person)
                .executeUpdate();
        entities.createQuery("update Judgement j set j.judge = null where j.judge = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
