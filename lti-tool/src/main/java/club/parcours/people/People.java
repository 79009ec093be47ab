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
import club.parcours.lti.ResourceLinkLaunch;
import club.parcours.lti.Roles;
import club.parcours.people.Accounts.Known;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import club.parcours.tenancy.Place;
import club.parcours.web.LanguageChosen;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
    Vault vault;

    @Inject
    MasterKey master;

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
    public SignedIn signIn(ResourceLinkLaunch launch, Place place, Role role) {
        if (role == Role.NONE) {
            throw new Forbidden("problem.no-role");
        }
        boolean preview = launch.roles().testUser();
        CourseKey course = CourseKey.of(launch);
        byte[] subject = subjectHash(launch.registration(),
                launch.subject().orElseThrow(() -> new IllegalArgumentException("no subject")), preview);
        Instant now = clock.instant();
        try {
            Optional<Known> known = accounts.find(course, subject);
            Person person = known.map(Known::person).orElseGet(() -> welcome(launch, preview, subject, now));
            Cohort cohort = known.flatMap(Known::cohort).or(() -> accounts.cohort(course))
                    .orElseGet(() -> open(course, now));
            cohort.call(launch.context().isPresent() ? launch.context().get().title() : launch.resourceLink().title(),
                    launch.context().flatMap(context -> context.label()));
            Enrolment enrolment = known.flatMap(Known::enrolment)
                    .orElseGet(() -> add(new Enrolment(ids.next(), now, cohort, person, role)));
            enrolment.seen(role, now);
            person.seen(now);
            learnName(person, launch);
            accounts.flush();
            return signedIn(person, cohort.id(), role, launch, place);
        } catch (PersistenceException raced) {
            throw new Conflict();
        }
    }

    /** Everybody in the course, by name, for those who run it. Previews see previews, others see everybody else. */
    public List<MemberView> members(Viewer viewer, UUID cohort) {
        viewer.mustFacilitate();
        if (!viewer.cohort().equals(cohort)) {
            throw new NotFound();
        }
        List<Tuple> members = accounts.members(cohort, viewer.preview());
        Map<PersonId, PersonSeal> seals = vault.of(members.stream()
                .map(member -> member.get("person", Person.class).person()).toList());
        return new MembersByName(viewer.language(), seals, messages).of(members);
    }

    /** Whether somebody is in the course the viewer runs. One statement. */
    public boolean isMember(Viewer viewer, PersonId person) {
        return viewer.role().facilitates() && accounts.isMember(viewer.cohort(), person, viewer.preview());
    }

    /**
     * Whose work somebody who came in may look at when the LMS asks for this account's: facilitators, of anybody in
     * their course; others, only their own. Empty for everybody else's and for nobody's.
     */
    public Optional<PersonId> reviewed(SignedIn who, UUID registration, String account) {
        return accounts.holder(registration, subjectHash(registration, account, who.preview()))
                .filter(person -> person.equals(who.person())
                        || who.role().facilitates() && accounts.isMember(who.cohort(), person, who.preview()));
    }

    /** What to call somebody; a label that stays the same where no name is known. @throws NotFound if there is nobody */
    public String callName(PersonId person, String language) {
        Person known = accounts.person(person).orElseThrow(NotFound::new);
        return new MembersByName(language, vault.of(List.of(person)), messages).name(known);
    }

    /** The course, if it is one of this tenant's. */
    public Optional<CohortView> cohort(UUID cohort) {
        return accounts.cohort(cohort).map(Cohort::view);
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
    private byte[] subjectHash(UUID registration, String subject, boolean preview) {
        return master.derivedHash("platform-account", registration + (preview ? "|preview|" : "|") + subject);
    }

    private Person welcome(ResourceLinkLaunch launch, boolean preview, byte[] subjectHash, Instant now) {
        PersonId id = new PersonId(ids.next());
        PersonSeal seal = vault.create(id);
        Person person = add(new Person(id, now, preview));
        byte[] subject = seal.seal(SUBJECT, launch.subject().orElseThrow());
        add(new PlatformAccount(ids.next(), now, launch.registration(), subjectHash, subject, person));
        return person;
    }

    private Cohort open(CourseKey course, Instant now) {
        return add(new Cohort(ids.next(), now, course));
    }

    private void learnName(Person person, ResourceLinkLaunch launch) {
        Optional<String> name = launch.person().name().filter(told -> !told.isBlank());
        byte[] mark = master.derivedHash("told-name", person.id() + "|" + name.orElse(""));
        if (!person.wasTold(mark)) {
            person.rename(mark, name.map(told -> vault.of(person.person()).seal(LMS_NAME, told)));
        }
    }

    private SignedIn signedIn(Person person, UUID cohort, Role role, ResourceLinkLaunch launch, Place place) {
        String language = messages.choose(java.util.stream.Stream.of(person.language(), launch.presentation().locale(),
                        launch.person().locale(), Optional.of(place.language()))
                .flatMap(Optional::stream).toList());
        Optional<String> second = person.language().isPresent() ? person.secondLanguage()
                : Optional.of("fr").filter(french -> !french.equals(language));
        return new SignedIn(person.person(), cohort, role, language, second, person.language().isPresent(),
                person.preview());
    }

    private <T> T add(T fresh) {
        accounts.add(fresh);
        return fresh;
    }
}
