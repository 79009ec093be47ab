package club.parcours.people;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the room knows of somebody, for themselves. */
@ApplicationScoped
class PeopleData implements PersonalDataHolder {
    @Inject
    Accounts accounts;

    @Inject
    RollCall rollCall;

    @Inject
    Vault vault;

    record Course(Optional<String> title, Role role, Optional<Instant> lastSeen, Optional<Instant> calledAt) {}

    record Export(Optional<String> lmsName, Optional<String> callName, Optional<String> language,
                  Optional<String> secondLanguage, boolean plainWords, boolean sharedPhone, Optional<Integer> noticeVersion,
                  Optional<String> noticeLanguage, Optional<Instant> noticeShown, Optional<Instant> noticeUnderstood,
                  Instant firstSeen, Optional<Instant> lastSeen, List<String> lmsIds, List<Course> courses) {}

    @Override
    public String room() {
        return "people";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Person.class, PlatformAccount.class, Enrolment.class);
    }

    @Override
    public Object export(PersonId id) {
        return accounts.person(id).<Object>map(person -> {
            PersonSeal seal = vault.of(id);
            return new Export(person.lmsName().map(name -> seal.open(People.LMS_NAME, name)),
                    person.callName().map(name -> seal.open(People.CALL_NAME, name)),
                    person.language(), person.secondLanguage(), person.plain(), person.sharesPhone(), person.noticeVersion(),
                    person.noticeLanguage(), person.noticeShown(), person.noticeUnderstood(), person.createdAt(), person.lastSeen(),
                    accounts.accounts(id).stream().map(account -> seal.open(People.SUBJECT, account.subject())).toList(),
                    accounts.enrolments(id).stream().map(enrolment -> new Course(enrolment.cohort().title(),
                            enrolment.role(), enrolment.lastSeen(), enrolment.called())).toList());
        }).orElse(List.of());
    }

    @Override
    public void erase(PersonId person) {
        rollCall.forget(person);
        accounts.enrolments(person).forEach(accounts::remove);
        accounts.accounts(person).forEach(accounts::remove);
        accounts.flush();
        accounts.person(person).ifPresent(accounts::remove);
    }
}
