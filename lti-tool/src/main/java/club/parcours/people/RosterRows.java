package club.parcours.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rosters that are being read, and what they mean for the enrolments of a course. */
@ApplicationScoped
class RosterRows {
    @Inject
    EntityManager entities;

    void add(RosterMember member) {
        entities.persist(member);
    }

    void clear(UUID cohort) {
        entities.createQuery("delete from RosterMember m where m.cohort = :cohort")
                .setParameter("cohort", cohort).executeUpdate();
    }

    /** Those of these who are staged already. */
    Set<Hash> staged(UUID run, List<byte[]> hashes) {
        return new HashSet<>(entities.createQuery("select m.subjectHash from RosterMember m where m.run = :run"
                        + " and m.subjectHash in :hashes", byte[].class)
                .setParameter("run", run).setParameter("hashes", hashes)
                .getResultStream().map(Hash::new).toList());
    }

    List<RosterMember> staged(UUID run, int from, int before) {
        return entities.createQuery("select m from RosterMember m where m.run = :run and m.place >= :from"
                        + " and m.place < :before order by m.place", RosterMember.class)
                .setParameter("run", run).setParameter("from", from).setParameter("before", before)
                .getResultList();
    }

    /** Accounts, with the person, and the enrolment in the course if there is one. */
    List<Tuple> known(Cohort cohort, List<byte[]> hashes) {
        return entities.createQuery("select a.subjectHash as hash, p as person, e as enrolment from PlatformAccount a"
                        + " join a.person p left join Enrolment e on e.cohort = :cohort and e.person = p"
                        + " where a.registration = :registration and a.subjectHash in :hashes", Tuple.class)
                .setParameter("cohort", cohort).setParameter("registration", cohort.registration())
                .setParameter("hashes", hashes)
                .getResultList();
    }

    /** How many learners came from the course and have not left. */
    long came(Cohort cohort) {
        return entities.createQuery("select count(e) from Enrolment e where e.cohort = :cohort"
                        + " and e.lastSeen is not null and e.leftAt is null and e.person.preview = false"
                        + " and e.role = club.parcours.kernel.Role.PARTICIPANT", Long.class)
                .setParameter("cohort", cohort).getSingleResult();
    }

    /** How many of the roster came from the course before. */
    long recognised(Cohort cohort, UUID run) {
        return entities.createQuery("select count(m) from RosterMember m join PlatformAccount a"
                        + " on a.subjectHash = m.subjectHash and a.registration = :registration"
                        + " join Enrolment e on e.person = a.person and e.cohort = :cohort"
                        + " where m.run = :run and e.lastSeen is not null", Long.class)
                .setParameter("registration", cohort.registration()).setParameter("cohort", cohort)
                .setParameter("run", run).getSingleResult();
    }

    /** Learners of the course with the hash of their account, in an order that marking does not change. */
    List<Tuple> learners(Cohort cohort, int from, int most) {
        return entities.createQuery("select e as enrolment, a.subjectHash as hash from Enrolment e join e.person p"
                        + " join PlatformAccount a on a.person = p and a.registration = :registration"
                        + " where e.cohort = :cohort and e.role = club.parcours.kernel.Role.PARTICIPANT"
                        + " and p.preview = false order by e.createdAt, e.id", Tuple.class)
                .setParameter("registration", cohort.registration()).setParameter("cohort", cohort)
                .setFirstResult(from).setMaxResults(most).getResultList();
    }

    /** Those of the course who are no learners and whom its roster has named, with the hash of their account; at most so many. */
    List<Tuple> leaders(Cohort cohort, int most) {
        return entities.createQuery("select e as enrolment, a.subjectHash as hash from Enrolment e join e.person p"
                        + " join PlatformAccount a on a.person = p and a.registration = :registration"
                        + " where e.cohort = :cohort and e.role <> club.parcours.kernel.Role.PARTICIPANT"
                        + " and e.named = true and p.preview = false order by e.createdAt, e.id", Tuple.class)
                .setParameter("registration", cohort.registration()).setParameter("cohort", cohort)
                .setMaxResults(most).getResultList();
    }

    /** Those who left the course and never came. */
    List<Enrolment> neverCame(Cohort cohort, int most) {
        return entities.createQuery("select e from Enrolment e join fetch e.person where e.cohort = :cohort"
                        + " and e.lastSeen is null and e.leftAt is not null", Enrolment.class)
                .setParameter("cohort", cohort).setMaxResults(most).getResultList();
    }

    /** Those of a course who never came and whose names are known, and who are in no roster that was read since. */
    List<Person> named(UUID cohort, Instant since, int most) {
        return entities.createQuery("select p from Enrolment e join e.person p where e.cohort.id = :cohort"
                        + " and p.lastSeen is null and p.lmsName is not null and not exists (select o.id from Enrolment o"
                        + " where o.person = p and o.cohort.rosterReadAt > :since)", Person.class)
                .setParameter("cohort", cohort).setParameter("since", since)
                .setMaxResults(most).getResultList();
    }

    /** A keyed hash that can be looked for. */
    record Hash(byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Hash hash && java.util.Arrays.equals(bytes, hash.bytes);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(bytes);
        }
    }
}
