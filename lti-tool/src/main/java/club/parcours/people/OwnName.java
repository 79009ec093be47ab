package club.parcours.people;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.Vault;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people want to be called here, whatever the LMS says. It is as sealed as the LMS's name. */
@ApplicationScoped
@Transactional
class OwnName {
    /** In characters. */
    static final int LONGEST = 60;

    /** Control and format characters; joiners belong to the spelling of Persian and Indian names. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\u200c\\u200d]]");

    @Inject
    Accounts accounts;

    @Inject
    Vault vault;

    @Inject
    RollCall rollCall;

    @Inject
    Messages messages;

    /** What somebody chose to be called here. One statement, two where there is such a name. */
    public Optional<String> chosen(PersonId person) {
        return accounts.person(person).flatMap(found -> found.callName()
                .map(name -> vault.of(person).open(People.CALL_NAME, name)));
    }

    /** Whether nobody has a name for them: the LMS tells none, and they chose none. */
    public boolean isNameless(PersonId person) {
        return accounts.person(person).filter(found -> found.lmsName().isEmpty() && found.callName().isEmpty()).isPresent();
    }

    /**
     * Calls the viewer as they want to be called here, whatever the LMS says.
     *
     * @param name blank: as the LMS says, or by a label
     * @throws Invalid at {@code name}: longer than {@value #LONGEST} characters, or with characters one cannot see
     */
    public void call(Viewer viewer, String name) {
        String called = name.strip();
        if (called.length() > LONGEST) {
            throw new Invalid("name", "people.name.long", LONGEST);
        }
        if (UNSEEN.matcher(called).find()) {
            throw new Invalid("name", "people.name.unseen");
        }
        write(viewer, called);
    }

    /** Calls the viewer by a picture, with a number where somebody else in their course is called so already. */
    public void call(Viewer viewer, NamePicture picture) {
        accounts.hold(viewer.cohort());
        String word = messages.say(viewer.language(), picture.word());
        Set<String> taken = names(viewer);
        write(viewer, Stream.concat(Stream.of(word), IntStream.iterate(2, number -> number + 1).mapToObj(number -> word + " " + number))
                .filter(name -> !taken.contains(name)).findFirst().orElseThrow());
    }

    /** What the others of the course are called. */
    private Set<String> names(Viewer viewer) {
        return rollCall.of(accounts.members(viewer.cohort(), viewer.preview()), viewer.language()).stream()
                .filter(member -> !member.person().equals(viewer.person())).map(MemberView::name).collect(Collectors.toSet());
    }

    private void write(Viewer viewer, String called) {
        Person person = accounts.person(viewer.person()).orElseThrow(NotFound::new);
        person.call(Optional.of(called).filter(told -> !told.isEmpty())
                .map(told -> vault.of(person.person()).seal(People.CALL_NAME, told)));
    }
}
