package club.parcours.people;

import club.parcours.web.WordsChosen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps in which words somebody chose to read the book, for their next launches. */
@ApplicationScoped
@Transactional
class ReadingHabit {
    @Inject
    Accounts accounts;

    public void keep(@Observes WordsChosen chosen) {
        accounts.person(chosen.viewer().person()).ifPresent(person -> person.read(chosen.plain()));
    }
}
