package club.parcours.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Hands out the one clock of the house, in UTC, and the configuration, so that no room asks anyone else for them. */
@ApplicationScoped
class Producers {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Dependent
    ClubConfig config(@ConfigProperties ClubConfig read) {
        return read;
    }
}
