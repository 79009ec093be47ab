package club.parcours.people;

import club.parcours.web.PhoneShared;
import club.parcours.web.WordsChosen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps in which words somebody chose to read the book, and whether they share their phone, for their next launches. */
@ApplicationScoped
@Transactional
class ReadingHabit {
    @Inject
    Accounts accounts;

    public void keep(@Observes WordsChosen chosen) {
        accounts.person(chosen.viewer().person()).ifPresent(person -> person.read(chosen.plain()));
    }

    public void keep(@Observes PhoneShared said) {
        accounts.person(said.viewer().person()).ifPresent(person -> person.share(said.shared()));
    }
}
