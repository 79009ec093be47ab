package club.parcours.people;

import club.parcours.privacy.NoticeShown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps which version of the notice somebody was shown, so that a launch shows it once more when its words are others. */
@ApplicationScoped
@Transactional
class NoticeMemory {
    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    public void keep(@Observes NoticeShown notice) {
        accounts.person(notice.viewer().person())
                .ifPresent(person -> person.showNotice(
                NoticeShown.VERSION, notice.viewer().language(), notice.understood(), clock.instant()));
    }
}
