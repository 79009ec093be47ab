package club.parcours.launch;

import club.parcours.kernel.Viewer;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.AddressBlocked;
import club.parcours.lti.PlatformProbe;
import club.parcours.lti.PlatformProbe.Sight;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.people.People;
import club.parcours.web.Check;
import club.parcours.web.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether launches will go on working: the LMS's keys can be had, and its clock goes as ours does. */
@ApplicationScoped
class PlatformCheck implements Check {
    private static final String LINES = "launch.check.";
    private static final String SIGNATURE = LINES + "signature";
    private static final String CLOCK = LINES + "clock";
    /** A launch from a clock that is farther ahead is refused; one that is behind lives shorter. */
    private static final Duration REFUSED = Duration.ofSeconds(60);
    private static final Duration NOTICED = Duration.ofSeconds(20);

    @Inject
    Registrations registrations;

    @Inject
    People people;

    @Inject
    PlatformHttp http;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Finding> findings(Viewer viewer) {
        Optional<Registration> registration = people.platform(viewer.cohort()).flatMap(registrations::find);
        if (registration.isEmpty()) {
            return List.of(Finding.bad(SIGNATURE, "unknown", ""));
        }
        String host = registration.get().jwksUri().getHost();
        try {
            Sight sight = new PlatformProbe(http, clock).look(registration.get());
            return List.of(sight.keys() == 0
                    ? Finding.bad(SIGNATURE, "no-keys", host) : Finding.good(SIGNATURE, sight.keys()), clock(sight));
        } catch (AddressBlocked blocked) {
            return List.of(Finding.bad(SIGNATURE, "blocked", host), Finding.partly(CLOCK, "unknown", ""));
        } catch (IOException noAnswer) {
            return List.of(Finding.bad(SIGNATURE, "no-answer", host), Finding.partly(CLOCK, "unknown", ""));
        }
    }

    private static Finding clock(Sight sight) {
        if (sight.ahead().isEmpty()) {
            return Finding.partly(CLOCK, "unknown", "");
        }
        Duration apart = sight.ahead().get().abs();
        if (apart.compareTo(NOTICED) <= 0) {
            return Finding.good(CLOCK, apart.toSeconds());
        }
        return apart.compareTo(REFUSED) < 0
                ? Finding.partly(CLOCK, "apart", apart.toSeconds()) : Finding.bad(CLOCK, "far", apart.toSeconds());
    }
}
