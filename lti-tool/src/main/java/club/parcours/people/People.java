package club.parcours.people;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Ids;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.Launch;
import club.parcours.lti.ResourceLinkLaunch;
import club.parcours.lti.Roles;
import club.parcours.people.Accounts.Known;
import club.parcours.privacy.NoticeShown;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import club.parcours.tenancy.Place;
import club.parcours.web.LanguageChosen;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The people of the current tenant: who they are for us, the courses they come from, and what they are there. Commands
 * are one transaction each and join the caller's.
 */
@ApplicationScoped
@Transactional
public class People {
    static final String SUBJECT = "platform_account.subject";
    static final String LMS_NAME = "person.lms_name";
    static final String CALL_NAME = "person.call_name";

    @Inject
    Accounts accounts;

    @Inject
    RollCall rollCall;

    @Inject
    Vault vault;

    @Inject
    MasterKey master;

    @Inject
    Rosters rosters;

    @Inject
    Courses courses;

    @Inject
    Messages messages;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** What somebody may do in this launch; by roles in the course alone, unless the registration trusts its admins. */
    @Transactional(SUPPORTS)
    public Role role(Roles roles, boolean adminsAreReferents) {
        return new LocalRole(roles, adminsAreReferents).role();
    }

    /**
     * Signs somebody in. Somebody known costs one select, and no write unless something changed or the last visit was
     * more than an hour ago.
     *
     * @param launch one with a subject
     * @param place where it belongs; its tenant is the current one
     * @param role what they may do; not {@link Role#NONE}, which stores nobody
     * @throws Conflict if the same person came at the same time for the first time: begin a new transaction and repeat
     */
    public SignedIn signIn(Launch launch, Place place, Role role) {
        if (role == Role.NONE) {
            throw new Forbidden("problem.no-role");
        }
        boolean preview = launch.roles().testUser();
        CourseKey course = CourseKey.of(launch);
        byte[] subject = subjectHash(master, launch.registration(),
                launch.subject().orElseThrow(() -> new IllegalArgumentException("no subject")), preview);
        Instant now = clock.instant();
        try {
            Optional<Known> known = accounts.find(course, subject);
            Person person = known.map(Known::person).orElseGet(() -> welcome(launch, preview, subject, now));
            Optional<Cohort> there = known.flatMap(Known::cohort).or(() -> accounts.cohort(course));
            Cohort cohort = there.orElseGet(() -> open(course, now));
            cohort.call(title(launch), launch.context().flatMap(context -> context.label()));
            cohort.entered(launch, preview);
            Enrolment enrolment = known.flatMap(Known::enrolment)
                    .orElseGet(() -> accounts.add(new Enrolment(ids.next(), now, cohort, person, role)));
            enrolment.seen(role, now);
            person.seen(now);
            rosters.arrived(cohort, launch, role, now);
            learnName(person, launch);
            accounts.flush();
            courses.remember(cohort);
            return signedIn(person, cohort, role, launch, place, there.isEmpty());
        } catch (PersistenceException raced) {
            throw new Conflict();
        }
    }

    /**
     * Finds somebody again who came before, and stores nothing: in the course of the launch if they know it, else in the
     * one where they were last. Empty for somebody nobody knows.
     */
    public Optional<SignedIn> recognise(Launch launch, Place place, Role role) {
        boolean preview = launch.roles().testUser();
        byte[] subject = subjectHash(master, launch.registration(), launch.subject().orElseThrow(), preview);
        return accounts.find(CourseKey.of(launch), subject).flatMap(known -> {
            Optional<Enrolment> here = known.enrolment();
            return here.or(() -> accounts.enrolments(known.person().person()).stream()
                            .max(Comparator.comparing(enrolment -> enrolment.lastSeen().orElse(Instant.MIN))))
                    .map(enrolment -> signedIn(known.person(), enrolment.cohort(),
                            here.isPresent() ? role : Role.NONE, launch, place, false));
        });
    }

    /** A course of this tenant by the id its LMS gives it. */
    public Optional<UUID> course(UUID registration, String deployment, String id) {
        return accounts.cohort(CourseKey.ofCourse(registration, deployment, id)).map(Cohort::id);
    }

    /** Which registration a course of this tenant came by. */
    public Optional<UUID> platform(UUID cohort) {
        return accounts.cohort(cohort).map(Cohort::registration);
    }

    /** Where the LMS tells who is in a course, if it does. */
    public Optional<URI> roster(UUID cohort) {
        return accounts.cohort(cohort).flatMap(Cohort::rosterUrl);
    }

    /** Notes that a course is a copy of another one of this tenant. @return false if that is known, or not so */
    public boolean copied(UUID cohort, UUID origin) {
        Optional<Cohort> copied = accounts.cohort(origin).flatMap(from -> accounts.cohort(cohort)
                .filter(copy -> copy.copied(from, clock.instant())));
        copied.ifPresent(courses::remember);
        return copied.isPresent();
    }

    /** Everybody in the course, by name, for those who run it. Previews see previews, others see everybody else. */
    public List<MemberView> members(Viewer viewer, UUID cohort) {
        viewer.mustFacilitate();
        if (!viewer.cohort().equals(cohort)) {
            throw new NotFound();
        }
        return byName(viewer, cohort);
    }

    private List<MemberView> byName(Viewer viewer, UUID cohort) {
        return rollCall.of(accounts.members(cohort, viewer.preview()), viewer.language());
    }

    /**
     * What to call those of these who are, or were, in the course the viewer runs; others are not in it. Two statements,
     * however large the course.
     */
    public Map<PersonId, String> names(Viewer viewer, Collection<PersonId> wanted) {
        viewer.mustFacilitate();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<Person> known = accounts.members(viewer.cohort(), wanted, viewer.preview());
        CallNames names = new CallNames(viewer.language(),
                vault.of(known.stream().map(Person::person).toList()), messages);
        return known.stream().collect(Collectors.toMap(Person::person, names::of));
    }

    /** Whether somebody is in the course the viewer runs now; who has left shows nothing there any more. One statement. */
    public boolean isPresent(Viewer viewer, PersonId person) {
        return viewer.role().facilitates() && accounts.isPresent(viewer.cohort(), person, viewer.preview());
    }

    /** Whether somebody is, or was, in the course the viewer runs. One statement. */
    public boolean isMember(Viewer viewer, PersonId person) {
        return viewer.role().facilitates() && accounts.isMember(viewer.cohort(), person, viewer.preview());
    }

    /** Whether somebody takes part in the course in which the viewer still takes part. One statement. */
    public boolean isFellow(Viewer viewer, PersonId person) {
        return viewer.role().learns() && accounts.takePart(viewer.cohort(), List.of(viewer.person(), person), viewer.preview());
    }

    /** The others who take part in the viewer's course, by name, for one who takes part; nobody, once they left. Two statements. */
    public List<MemberView> fellows(Viewer viewer) {
        viewer.mustLearn();
        List<MemberView> present = byName(viewer, viewer.cohort()).stream().filter(member -> !member.left()).toList();
        return present.stream().filter(other -> other.role().learns() && !other.person().equals(viewer.person()))
                .filter(other -> present.stream().anyMatch(self -> self.person().equals(viewer.person()))).toList();
    }

    /**
     * Whose work somebody who came in may look at when the LMS asks for this account's: facilitators, of anybody in
     * their course; others, only their own. Empty for everybody else's and for nobody's.
     */
    public Optional<PersonId> reviewed(SignedIn who, UUID registration, String account) {
        return accounts.holder(registration, subjectHash(master, registration, account, who.preview()))
                .filter(person -> person.equals(who.person())
                        || who.role().facilitates() && accounts.isMember(who.cohort(), person, who.preview()));
    }

    /** What to call somebody; a label that stays the same where no name is known. @throws NotFound if there is nobody */
    public String callName(PersonId person, String language) {
        return Optional.ofNullable(callNames(List.of(person), language).get(person)).orElseThrow(NotFound::new);
    }

    /** The same of many; whom there is no more is not in it. Two statements. */
    public Map<PersonId, String> callNames(Collection<PersonId> wanted, String language) {
        List<Person> known = wanted.isEmpty() ? List.of() : accounts.people(wanted);
        CallNames names = new CallNames(language, vault.of(known.stream().map(Person::person).toList()), messages);
        return known.stream().collect(Collectors.toMap(Person::person, names::of));
    }

    /** The course, if it is one of this tenant's. */
    public Optional<CohortView> cohort(UUID cohort) {
        return accounts.cohort(cohort).map(found -> found.view(found.origin().flatMap(accounts::cohort)));
    }

    /** What the LMS itself calls the person, for speaking with that LMS and nothing else. */
    public Optional<String> subject(PersonId person, UUID registration) {
        return accounts.account(person, registration)
                .map(account -> vault.of(person).open(SUBJECT, account.subject()));
    }

    /** Keeps what somebody chose to read, for their next launches. */
    public void speak(@Observes LanguageChosen chosen) {
        accounts.person(chosen.viewer().person())
                .ifPresent(person -> person.speak(chosen.language(), chosen.second()));
    }

    /** Registration and subject alone tell who it is; a preview is somebody apart. */
    static byte[] subjectHash(MasterKey master, UUID registration, String subject, boolean preview) {
        return master.derivedHash("platform-account", registration + (preview ? "|preview|" : "|") + subject);
    }

    private Person welcome(Launch launch, boolean preview, byte[] subjectHash, Instant now) {
        PersonId id = new PersonId(ids.next());
        PersonSeal seal = vault.create(id);
        Person person = accounts.add(new Person(id, now, preview));
        byte[] subject = seal.seal(SUBJECT, launch.subject().orElseThrow());
        accounts.add(new PlatformAccount(ids.next(), now, launch.registration(), subjectHash, subject, person));
        return person;
    }

    private Cohort open(CourseKey course, Instant now) {
        return accounts.add(new Cohort(ids.next(), now, course));
    }

    private void learnName(Person person, Launch launch) {
        Optional<String> name = launch.person().name().filter(told -> !told.isBlank());
        byte[] mark = nameMark(master, person, name);
        if (!person.wasTold(mark)) {
            person.rename(mark, name.map(told -> vault.of(person.person()).seal(LMS_NAME, told)));
        }
    }

    static byte[] nameMark(MasterKey master, Person person, Optional<String> name) {
        return master.derivedHash("told-name", person.id() + "|" + name.orElse(""));
    }

    private SignedIn signedIn(Person person, Cohort cohort, Role role, Launch launch, Place place, boolean newCourse) {
        String language = messages.choose(java.util.stream.Stream.of(person.language(), launch.presentation().locale(),
                        launch.person().locale(), Optional.of(place.language())).flatMap(Optional::stream).toList());
        Optional<String> second = person.language().isPresent() ? person.secondLanguage()
                : Optional.of("fr").filter(french -> !french.equals(language));
        return new SignedIn(person.person(), cohort.id(), role, language, second, person.language().isPresent(),
                person.preview(), newCourse, !role.learns() || courses.formal(cohort), person.plain(), person.sharesPhone(),
                !role.learns() || person.wasShownNotice(NoticeShown.VERSION));
    }

    private static Optional<String> title(Launch launch) {
        if (launch.context().isPresent()) {
            return launch.context().get().title();
        }
        return launch instanceof ResourceLinkLaunch link ? link.resourceLink().title() : Optional.empty();
    }
}
