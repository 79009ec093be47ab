package club.parcours.people;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonSeal;
import club.parcours.web.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people are called: the chosen call name, else the LMS's name, else a label. @param seals whom it is about; others have a label */
record CallNames(String language, Map<PersonId, PersonSeal> seals, Messages messages) {
    String of(Person person) {
        return of(person.id(), person.callName(), person.lmsName());
    }

    String of(Member member) {
        return of(member.id(), Optional.ofNullable(member.callName()), Optional.ofNullable(member.lmsName()));
    }

    private String of(UUID person, Optional<byte[]> callName, Optional<byte[]> lmsName) {
        Optional<PersonSeal> seal = Optional.ofNullable(seals.get(new PersonId(person)));
        return seal.flatMap(open -> callName.map(name -> open.open(People.CALL_NAME, name))
                        .or(() -> lmsName.map(name -> open.open(People.LMS_NAME, name))))
                .orElseGet(() -> messages.say(language, "people.participant", label(person)));
    }

    private static String label(UUID person) {
        return person.toString().substring(0, 4).toUpperCase(Locale.ROOT);
    }
}
