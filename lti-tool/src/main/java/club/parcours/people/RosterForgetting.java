package club.parcours.people;

import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Forgets the names of people who are in a roster and never came, a day after the roster was read. They stay in the list
 * without a name, until the next reading tells it again. Idempotent: what is forgotten is not forgotten twice.
 */
@ApplicationScoped
class RosterForgetting implements ParcelHandler {
    static final String KIND = "roster-names";

    @Inject
    RosterBook book;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        UUID cohort = UUID.fromString(key);
        Duration rest = book.namesRest(cohort);
        if (rest.compareTo(Duration.ZERO) > 0) {
            return new Outcome.NotYet(rest);
        }
        boolean more = true;
        while (more) {
            more = book.forgetNames(cohort);
        }
        return new Outcome.Done();
    }

    @Override
    public void givenUp(String key) {
        // Each reading puts the next; an operator sees this one among those given up.
    }
}
