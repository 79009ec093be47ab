package club.parcours.people;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Persons, their accounts, courses and enrolments on file. */
@ApplicationScoped
class Accounts {
    @Inject
    EntityManager entities;

    /** Everything a launch needs to know of somebody known; the course and the enrolment only if there are any. */
    record Known(Person person, Optional<Cohort> cohort, Optional<Enrolment> enrolment) {}

    /** One select. */
    Optional<Known> find(CourseKey course, byte[] subjectHash) {
        return entities.createQuery("select p as person, c as cohort, e as enrolment from PlatformAccount a"
                        + " join a.person p"
                        + " left join Cohort c on c.registration = a.registration and c.deployment = :deployment"
                        + " and c.context = :context"
                        + " left join Enrolment e on e.cohort = c and e.person = p"
                        + " where a.registration = :registration and a.subjectHash = :subject", Tuple.class)
                .setParameter("deployment", course.deployment())
                .setParameter("context", course.context())
                .setParameter("registration", course.registration())
                .setParameter("subject", subjectHash)
                .getResultStream().findFirst()
                .map(row -> new Known(row.get("person", Person.class), optional(row.get("cohort", Cohort.class)),
                        optional(row.get("enrolment", Enrolment.class))));
    }

    Optional<Cohort> cohort(CourseKey course) {
        return entities.createQuery("select c from Cohort c where c.registration = :registration"
                        + " and c.deployment = :deployment and c.context = :context", Cohort.class)
                .setParameter("registration", course.registration())
                .setParameter("deployment", course.deployment())
                .setParameter("context", course.context())
                .getResultStream().findFirst();
    }

    Optional<Cohort> cohort(UUID id) {
        return Optional.ofNullable(entities.find(Cohort.class, id));
    }

    /** Lets nobody else hold the course until this transaction is over. */
    void hold(UUID cohort) {
        entities.find(Cohort.class, cohort, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Person> person(PersonId person) {
        return Optional.ofNullable(entities.find(Person.class, person.value()));
    }

    Optional<PlatformAccount> account(PersonId person, UUID registration) {
        return accounts(person).stream().filter(account -> account.registration().equals(registration)).findFirst();
    }

    /** Who has this account; nobody where the hash is of nobody. */
    Optional<PersonId> holder(UUID registration, byte[] subjectHash) {
        return entities.createQuery("select a.person.id from PlatformAccount a where a.registration = :registration"
                        + " and a.subjectHash = :subject", UUID.class)
                .setParameter("registration", registration).setParameter("subject", subjectHash)
                .getResultStream().findFirst().map(PersonId::new);
    }

    /** Whether somebody is, or was, in a course. */
    boolean isMember(UUID cohort, PersonId person, boolean preview) {
        return entities.createQuery("select e.id from Enrolment e join e.person p where e.cohort.id = :cohort"
                        + " and p.id = :person and p.preview = :preview", UUID.class)
                .setParameter("cohort", cohort).setParameter("person", person.value())
                .setParameter("preview", preview)
                .getResultStream().findFirst().isPresent();
    }

    /** Whether somebody is in a course, and has not left it. */
    boolean isPresent(UUID cohort, PersonId person, boolean preview) {
        return entities.createQuery("select e.id from Enrolment e join e.person p where e.cohort.id = :cohort"
                        + " and p.id = :person and p.preview = :preview and e.leftAt is null", UUID.class)
                .setParameter("cohort", cohort).setParameter("person", person.value())
                .setParameter("preview", preview)
                .getResultStream().findFirst().isPresent();
    }

    /** Whether these all take part in a course now. */
    boolean takePart(UUID cohort, List<PersonId> people, boolean preview) {
        List<UUID> all = people.stream().map(PersonId::value).distinct().toList();
        return entities.createQuery("select count(e) from Enrolment e join e.person p where e.cohort.id = :cohort"
                        + " and p.id in :people and p.preview = :preview and e.role = :role and e.leftAt is null", Long.class)
                .setParameter("cohort", cohort).setParameter("people", all)
                .setParameter("preview", preview).setParameter("role", Role.PARTICIPANT)
                .getSingleResult() == all.size();
    }

    List<PlatformAccount> accounts(PersonId person) {
        return entities.createQuery("select a from PlatformAccount a where a.person.id = :person", PlatformAccount.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** Everybody of a course; without those who left before they ever came. */
    List<Member> members(UUID cohort, boolean preview) {
        return entities.createQuery("select new club.parcours.people.Member(p.id, p.callName, p.lmsName, e.role, e.lastSeen,"
                        + " e.leftAt, e.groups, e.calledAt) from Enrolment e join e.person p"
                        + " where e.cohort.id = :cohort and p.preview = :preview"
                        + " and (e.lastSeen is not null or e.leftAt is null)", Member.class)
                .setParameter("cohort", cohort)
                .setParameter("preview", preview)
                .getResultList();
    }

    /** Those of these who are, or were, in a course. */
    List<Person> members(UUID cohort, Collection<PersonId> people, boolean preview) {
        return entities.createQuery("select p from Enrolment e join e.person p where e.cohort.id = :cohort"
                        + " and p.preview = :preview and p.id in :people", Person.class)
                .setParameter("cohort", cohort).setParameter("preview", preview)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .getResultList();
    }

    /** By course, the path of each course of a person that was given one. */
    Map<UUID, String> paths(PersonId person) {
        return entities.createQuery("select c.id as course, c.path as way from Enrolment e join e.cohort c"
                        + " where e.person.id = :person and c.path is not null", Tuple.class)
                .setParameter("person", person.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("course", UUID.class), row -> row.get("way", String.class)));
    }

    /** By course, the edition of each course of a person that is bound to one. */
    Map<UUID, String> editions(PersonId person) {
        return entities.createQuery("select c.id as course, c.edition as edition from Enrolment e join e.cohort c"
                        + " where e.person.id = :person and c.edition is not null", Tuple.class)
                .setParameter("person", person.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("course", UUID.class), row -> row.get("edition", String.class)));
    }

    /** By edition, how many courses are bound to it; under the empty name those bound to none. */
    Map<String, Long> editions() {
        return entities.createQuery("select c.edition as edition, count(c) as courses from Cohort c group by c.edition", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> Objects.toString(row.get("edition"), ""), row -> row.get("courses", Long.class)));
    }

    /** The courses somebody is in and has not left, in the order in which they came. */
    List<Cohort> present(PersonId person) {
        return entities.createQuery("select c from Enrolment e join e.cohort c where e.person.id = :person"
                        + " and e.leftAt is null order by e.createdAt, e.id", Cohort.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** The courses in which somebody was a learner when they last came. */
    Set<UUID> learning(PersonId person) {
        return entities.createQuery("select e.cohort.id from Enrolment e where e.person.id = :person"
                        + " and e.role = :learner", UUID.class)
                .setParameter("person", person.value()).setParameter("learner", Role.PARTICIPANT)
                .getResultStream().collect(Collectors.toSet());
    }

    /** Those who learn, or learnt, in a course, or in any; by id, from after this one on. Nobody's student view. */
    List<PersonId> learners(Optional<UUID> cohort, Optional<PersonId> after, int most) {
        TypedQuery<UUID> query = entities.createQuery("select distinct p.id from Enrolment e join e.person p"
                + " where e.role = :learner and p.preview = false" + cohort.map(any -> " and e.cohort.id = :cohort").orElse("")
                + after.map(any -> " and p.id > :after").orElse("") + " order by p.id", UUID.class)
                .setParameter("learner", Role.PARTICIPANT).setMaxResults(most);
        cohort.ifPresent(id -> query.setParameter("cohort", id));
        after.ifPresent(person -> query.setParameter("after", person.value()));
        return query.getResultStream().map(PersonId::new).toList();
    }

    List<Person> people(Collection<PersonId> wanted) {
        return entities.createQuery("select p from Person p where p.id in :wanted", Person.class)
                .setParameter("wanted", wanted.stream().map(PersonId::value).toList())
                .getResultList();
    }

    List<Enrolment> enrolments(PersonId person) {
        return entities.createQuery("select e from Enrolment e where e.person.id = :person", Enrolment.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    <T> T add(T fresh) {
        entities.persist(fresh);
        return fresh;
    }

    void remove(Object row) {
        entities.remove(row);
    }

    /** Sends what is waiting, so that a lost race shows here. */
    void flush() {
        entities.flush();
    }

    private static <T> Optional<T> optional(@Nullable T row) {
        return Optional.ofNullable(row);
    }
}
