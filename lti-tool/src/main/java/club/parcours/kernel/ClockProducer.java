package club.parcours.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the house, in UTC. */
@ApplicationScoped
class ClockProducer {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
