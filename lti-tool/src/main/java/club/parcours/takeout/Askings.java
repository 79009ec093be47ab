package club.parcours.takeout;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** How often somebody asked for everything during the last hour, here on this node: making it is much work. */
@ApplicationScoped
class Askings {
    static final int MOST = 5;
    static final Duration WHILE = Duration.ofHours(1);
    private static final int PEOPLE = 10_000;

    private final Recent<PersonId> asked = new Recent<>(MOST, WHILE, PEOPLE);

    @Inject
    Clock clock;

    /** Counts this time, unless there were enough already. @return whether they may */
    boolean take(PersonId person) {
        return asked.take(person, clock.instant());
    }

    /** Who is erased has asked for nothing. */
    void forget(PersonId person) {
        asked.forget(person);
    }
}
