package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import club.parcours.portfolio.Evidence;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was submitted. */
@ApplicationScoped
class Submissions implements Evidence.Copying {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    void add(Submission submission) {
        entities.persist(submission);
        entities.flush();
    }

    /** Of one milestone in one course, the latest first. */
    List<Submission> of(PersonId person, UUID cohort, String milestone) {
        return entities.createQuery("select s from Submission s where s.person = :person and s.cohort = :cohort"
                        + " and s.milestone = :milestone order by s.attempt desc", Submission.class)
                .setParameter("person", person).setParameter("cohort", cohort).setParameter("milestone", milestone)
                .getResultList();
    }

    /** What stands in the copies that were not taken back. At most two statements. */
    @Override
    public Set<UUID> copied(PersonId owner) {
        List<byte[]> copies = entities.createQuery("select s.frozen from Submission s where s.person = :person and s.frozen is not null",
                        byte[].class)
                .setParameter("person", owner)
                .getResultList();
        if (copies.isEmpty()) {
            return Set.of();
        }
        PersonSeal seal = vault.of(owner);
        return copies.stream().flatMap(copy -> Frozen.ofJson(seal.open(Submission.FROZEN, copy)).items().stream()).collect(Collectors.toSet());
    }

    /** Everything of a person, oldest first. */
    List<Submission> of(PersonId person) {
        return entities.createQuery("select s from Submission s where s.person = :person order by s.createdAt, s.id",
                        Submission.class)
                .setParameter("person", person)
                .getResultList();
    }

    /**
     * What waits in a course, the oldest first, from after this one on. By all columns of the index, though the first are the
     * same for all: else H2 reads and sorts everything that waits.
     */
    List<Submission> waiting(UUID cohort, Optional<UUID> after, int most) {
        String from = after.isPresent() ? " and exists (select 1 from Submission a where a.id = :after and"
                + " (s.createdAt > a.createdAt or s.createdAt = a.createdAt and s.id > a.id))" : "";
        var query = entities.createQuery("select s from Submission s where s.cohort = :cohort and s.state = :waiting" + from
                        + " order by s.tenant, s.cohort, s.state, s.createdAt, s.id", Submission.class)
                .setParameter("cohort", cohort).setParameter("waiting", Submission.State.WAITING).setMaxResults(most);
        after.ifPresent(id -> query.setParameter("after", id));
        return query.getResultList();
    }

    long countWaiting(UUID cohort) {
        return entities.createQuery("select count(s) from Submission s where s.cohort = :cohort and s.state = :waiting",
                        Long.class)
                .setParameter("cohort", cohort).setParameter("waiting", Submission.State.WAITING)
                .getSingleResult();
    }

    /** Whose latest submission was decided about before this moment, and who have not reached it. */
    List<StuckView> stuck(UUID cohort, Instant before) {
        return entities.createQuery("select new club.parcours.milestone.StuckView(s.person, s.milestone, max(j.createdAt))"
                        + " from Submission s join Judgement j on j.submission = s.id where s.cohort = :cohort"
                        + " and s.state = :decided and not exists (select 1 from Submission n where n.person = s.person"
                        + " and n.cohort = s.cohort and n.milestone = s.milestone and n.attempt > s.attempt"
                        + " and n.state <> :takenBack)"
                        + " and not exists (select 1 from Assessment a where a.person = s.person and a.milestone = s.milestone"
                        + " and a.reachedAt is not null) group by s.person, s.milestone having max(j.createdAt) < :before", StuckView.class)
                .setParameter("cohort", cohort).setParameter("decided", Submission.State.DECIDED)
                .setParameter("takenBack", Submission.State.TAKEN_BACK).setParameter("before", before)
                .getResultList();
    }

    Optional<Submission> one(UUID id) {
        return Optional.ofNullable(entities.find(Submission.class, id));
    }

    /** Held until the transaction ends, so that of two who decide the second sees what the first said. */
    Optional<Submission> locked(UUID id) {
        return entities.createQuery("select s from Submission s where s.id = :id", Submission.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** How often somebody submitted for this milestone, in whichever course. */
    int attempts(PersonId person, String milestone) {
        return entities.createQuery("select coalesce(max(s.attempt), 0) from Submission s where s.person = :person"
                        + " and s.milestone = :milestone", Integer.class)
                .setParameter("person", person).setParameter("milestone", milestone)
                .getSingleResult();
    }

    void removeAll(PersonId person) {
        entities.createQuery("delete from Submission s where s.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
