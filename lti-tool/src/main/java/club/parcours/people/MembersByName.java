package club.parcours.people;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonSeal;
import club.parcours.web.Messages;
import jakarta.persistence.Tuple;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens the names of a course and sorts by them, as the reader's language does; the database cannot. */
record MembersByName(String language, Map<PersonId, PersonSeal> seals, Messages messages) {
    List<MemberView> of(List<Tuple> members) {
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag(language));
        return members.stream().map(this::view)
                .sorted(Comparator.comparing(MemberView::name, alphabet)
                        .thenComparing(member -> member.person().toString()))
                .toList();
    }

    /** The chosen call name, else the LMS's name, else a label. */
    String name(Person person) {
        Optional<PersonSeal> seal = Optional.ofNullable(seals.get(person.person()));
        return seal.flatMap(open -> person.callName().map(name -> open.open(People.CALL_NAME, name))
                        .or(() -> person.lmsName().map(name -> open.open(People.LMS_NAME, name))))
                .orElseGet(() -> messages.say(language, "people.participant", label(person)));
    }

    private MemberView view(Tuple member) {
        Person person = member.get("person", Person.class);
        Enrolment enrolment = member.get("enrolment", Enrolment.class);
        return new MemberView(person.person(), name(person), enrolment.role(), enrolment.lastSeen(),
                enrolment.left(), enrolment.groups(), person.lmsName().isPresent(), enrolment.called());
    }

    private static String label(Person person) {
        return person.id().toString().substring(0, 4).toUpperCase(Locale.ROOT);
    }
}
