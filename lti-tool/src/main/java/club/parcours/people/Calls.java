package club.parcours.people;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Who of a course was called, so that nobody is called twice and nobody is forgotten. */
@ApplicationScoped
@Transactional
public class Calls {
    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** Somebody of the course that the viewer runs was called just now. @throws NotFound if they are not in it */
    public void made(Viewer viewer, PersonId person) {
        if (!viewer.role().facilitates() || !accounts.isMember(viewer.cohort(), person, viewer.preview())) {
            throw new NotFound();
        }
        accounts.enrolments(person).stream().filter(one -> one.cohort().id().equals(viewer.cohort()))
                .forEach(one -> one.call(clock.instant()));
    }
}
