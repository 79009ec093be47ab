package club.parcours.people;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Ids;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Seal;
import club.parcours.lti.services.CourseGroups.Group;
import club.parcours.lti.services.Memberships.Member;
import club.parcours.outbox.Outbox;
import club.parcours.people.RosterRows.Hash;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import club.parcours.web.BrowserSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a roster over in short transactions: first all pages are staged, then the staged members are gone through, last
 * the leavers are marked. Nothing changes for anybody before the roster is whole. Each step can be done again.
 */
@ApplicationScoped
@Transactional
class RosterBook {
    /** Members in one transaction. */
    static final int STEP = 100;
    /** More than any course has people who run it. */
    private static final int LEADERS = 1000;
    private static final Duration NAMES_KEPT = Duration.ofHours(24);
    private static final String SUBJECT = "roster_member.subject";
    private static final String NAME = "roster_member.name";

    @Inject
    Accounts accounts;

    @Inject
    RosterRows rows;

    @Inject
    BrowserSessions sessions;

    @Inject
    RollCall rollCall;

    @Inject
    Vault vault;

    @Inject
    MasterKey master;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** One reading. */
    record Reading(UUID cohort, UUID run, UUID registration, URI members, Optional<URI> groups) {}

    /** Another reading has begun since, so this one may change nothing any more. */
    static final class Overtaken extends RuntimeException {}

    /** Begins a reading, and ends every other of this course; empty if there is nothing to read. */
    Optional<Reading> begin(UUID id) {
        Optional<Cohort> cohort = accounts.cohort(id).filter(found -> found.rosterUrl().isPresent());
        return cohort.map(found -> {
            rows.clear(id);
            UUID run = ids.next();
            found.beginRoster(run);
            return new Reading(id, run, found.registration(), found.rosterUrl().orElseThrow(), found.groupsUrl());
        });
    }

    /** Keeps a page, without those who are not there any more and without test users. @param place of the first */
    void stage(Reading reading, int place, List<Member> page) {
        know(cohort(reading), page.stream().filter(member -> !member.active() && !member.roles().testUser()).toList());
        Map<Hash, Member> present = new HashMap<>();
        page.stream().filter(member -> member.active() && !member.roles().testUser())
                .forEach(member -> present.putIfAbsent(new Hash(People.subjectHash(master, reading.registration(),
                        member.userId(), false)), member));
        if (present.isEmpty()) {
            return;
        }
        Set<Hash> twice = rows.staged(reading.run(), present.keySet().stream().map(Hash::bytes).toList());
        Seal seal = seal();
        int next = place;
        for (Map.Entry<Hash, Member> one : present.entrySet()) {
            if (!twice.contains(one.getKey())) {
                byte[] hash = one.getKey().bytes();
                Member member = one.getValue();
                rows.add(new RosterMember(ids.next(), clock.instant(), reading.cohort(), reading.run(), next++, hash,
                        new LocalRole(member.roles(), false).role()).in(member.groups())
                        .holding(seal.seal(at(SUBJECT, hash), bytes(member.userId())),
                                member.name().map(name -> seal.seal(at(NAME, hash), bytes(name)))));
            }
        }
    }

    /** The roster names them, as suspended or gone; what that means is decided when it is whole. */
    private void know(Cohort cohort, List<Member> absent) {
        if (!absent.isEmpty()) {
            rows.known(cohort, absent.stream().map(member -> People.subjectHash(master, cohort.registration(), member.userId(), false))
                    .toList()).forEach(row -> Optional.ofNullable(row.get("enrolment", Enrolment.class)).ifPresent(Enrolment::know));
        }
    }

    /** Whether the roster names people as launches do: somebody in it came, or nobody ever did. */
    boolean recognises(Reading reading) {
        Cohort cohort = cohort(reading);
        return rows.came(cohort) == 0 || rows.recognised(cohort, reading.run()) > 0;
    }

    /** What the course's groups are called. */
    void tellGroups(Reading reading, List<Group> groups) {
        cohort(reading).tellGroups(groups);
    }

    /** Takes over the staged members of these places: new ones get a row, returners lose their mark. */
    void apply(Reading reading, int from) {
        Cohort cohort = cohort(reading);
        List<RosterMember> staged = rows.staged(reading.run(), from, from + STEP);
        if (staged.isEmpty()) {
            return;
        }
        Map<Hash, Tuple> known = new HashMap<>();
        rows.known(cohort, staged.stream().map(RosterMember::subjectHash).toList())
                .forEach(row -> known.put(new Hash(row.get("hash", byte[].class)), row));
        List<Named> unseen = new ArrayList<>();
        for (RosterMember member : staged) {
            Optional<Tuple> row = Optional.ofNullable(known.get(new Hash(member.subjectHash())));
            Optional<Person> person = row.map(found -> found.get("person", Person.class));
            row.map(found -> found.get("enrolment", Enrolment.class)).ifPresentOrElse(enrolment -> {
                enrolment.listed(member.role());
                enrolment.inGroups(member.groups());
            }, () -> enrol(cohort, member, person));
            person.filter(one -> one.lastSeen().isEmpty()).ifPresent(one -> unseen.add(new Named(one, member)));
        }
        rename(unseen);
    }

    /** The roster is applied. Who left before they ever came is forgotten, {@value #STEP} at once. */
    boolean forget(Reading reading) {
        Cohort cohort = cohort(reading);
        List<Enrolment> gone = rows.neverCame(cohort, STEP);
        gone.forEach(accounts::remove);
        accounts.flush();
        gone.stream().map(Enrolment::person).filter(person -> person.lastSeen().isEmpty()
                && accounts.enrolments(person.person()).isEmpty()).forEach(person -> {
                    accounts.accounts(person.person()).forEach(accounts::remove);
                    accounts.flush();
                    accounts.remove(person);
                    rollCall.forget(person.person());
                    vault.destroy(person.person());
                });
        return gone.size() == STEP;
    }

    /**
     * Marks those of the next learners who are not in the roster. Looked up by their hashes: a database that has not
     * counted the staged rows yet takes minutes to find all leavers at once.
     *
     * @return whether there may be more
     */
    boolean leave(Reading reading, int from) {
        List<Tuple> learners = rows.learners(cohort(reading), from, STEP);
        if (!learners.isEmpty()) {
            Set<Hash> present = rows.staged(reading.run(),
                    learners.stream().map(one -> one.get("hash", byte[].class)).toList());
            Instant now = clock.instant();
            learners.stream().filter(one -> !present.contains(new Hash(one.get("hash", byte[].class))))
                    .forEach(one -> one.get("enrolment", Enrolment.class).leave(now));
        }
        return learners.size() == STEP;
    }

    /**
     * Ends what is open of those who saw others' work here and are not in the roster any more. Learners keep their session: what is
     * theirs is theirs. Whom the roster never named is left alone: those who administer an LMS are in none.
     */
    void dismiss(Reading reading) {
        Cohort cohort = cohort(reading);
        List<Tuple> leaders = rows.leaders(cohort, LEADERS);
        Set<Hash> present = leaders.isEmpty() ? Set.of()
                : rows.staged(reading.run(), leaders.stream().map(one -> one.get("hash", byte[].class)).toList());
        leaders.stream().filter(one -> !present.contains(new Hash(one.get("hash", byte[].class))))
                .map(one -> one.get("enrolment", Enrolment.class)).forEach(gone -> {
                    gone.dismiss();
                    sessions.endAllOf(gone.person().person(), cohort.id());
                });
    }

    /** The reading is over, well or not. */
    void end(Reading reading, Optional<RosterView.Trouble> trouble) {
        cohort(reading).endRoster(trouble, clock.instant());
        rows.clear(reading.cohort());
        if (trouble.isEmpty()) {
            outbox.put(RosterForgetting.KIND, reading.cohort().toString(), "", clock.instant().plus(NAMES_KEPT));
        }
    }

    /** How long the names that the last reading told may still be kept; zero, or less, if no longer. */
    Duration namesRest(UUID cohort) {
        return accounts.cohort(cohort).flatMap(Cohort::rosterReadAt)
                .map(read -> Duration.between(clock.instant(), read.plus(NAMES_KEPT))).orElse(Duration.ZERO);
    }

    /** Forgets the names of those who never came, {@value #STEP} at once. @return whether there may be more */
    boolean forgetNames(UUID cohort) {
        List<Person> named = rows.named(cohort, clock.instant().minus(NAMES_KEPT), STEP);
        named.forEach(Person::forgetLmsName);
        return named.size() == STEP;
    }

    private record Named(Person person, RosterMember member) {}

    /** Only learners get a row by a roster: of others nothing is needed before they come. */
    private void enrol(Cohort cohort, RosterMember member, Optional<Person> known) {
        if (member.role() == Role.PARTICIPANT) {
            Instant now = clock.instant();
            Person person = known.orElseGet(() -> welcome(cohort, member, now));
            Enrolment enrolment = new Enrolment(ids.next(), now, cohort, person, member.role());
            enrolment.know();
            enrolment.inGroups(member.groups());
            accounts.add(enrolment);
        }
    }

    private Person welcome(Cohort cohort, RosterMember member, Instant now) {
        PersonId id = new PersonId(ids.next());
        PersonSeal seal = vault.create(id);
        Person person = new Person(id, now, false);
        accounts.add(person);
        accounts.add(new PlatformAccount(ids.next(), now, cohort.registration(), member.subjectHash(),
                seal.seal(People.SUBJECT, open(SUBJECT, member.subjectHash(), member.subject())), person));
        name(member).ifPresent(name -> person.rename(People.nameMark(master, person, Optional.of(name)),
                Optional.of(seal.seal(People.LMS_NAME, name))));
        return person;
    }

    /** Of people who came, launches tell the name. */
    private void rename(List<Named> unseen) {
        List<Named> renamed = unseen.stream().filter(one -> !one.person().wasTold(
                People.nameMark(master, one.person(), name(one.member())))).toList();
        if (renamed.isEmpty()) {
            return;
        }
        Map<PersonId, PersonSeal> seals = vault.of(renamed.stream().map(one -> one.person().person()).toList());
        renamed.forEach(one -> {
            Optional<String> name = name(one.member());
            one.person().rename(People.nameMark(master, one.person(), name),
                    name.map(told -> seals.get(one.person().person()).seal(People.LMS_NAME, told)));
        });
    }

    private Optional<String> name(RosterMember member) {
        return member.name().map(sealed -> open(NAME, member.subjectHash(), sealed));
    }

    private Cohort cohort(Reading reading) {
        return accounts.cohort(reading.cohort()).filter(found -> found.readsRoster(reading.run()))
                .orElseThrow(Overtaken::new);
    }

    private Seal seal() {
        return new Seal(master.derive("roster-member"));
    }

    private String open(String column, byte[] hash, byte[] sealed) {
        return new String(seal().open(at(column, hash), sealed), StandardCharsets.UTF_8);
    }

    private static String at(String column, byte[] hash) {
        return CurrentTenant.id() + "|" + HexFormat.of().formatHex(hash) + "|" + column;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
