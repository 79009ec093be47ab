package club.parcours.people;

import club.parcours.kernel.Viewer;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.lti.services.AccessTokens;
import club.parcours.lti.services.Memberships;
import club.parcours.lti.services.ServiceFailed;
import club.parcours.web.Check;
import club.parcours.web.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Whether the LMS tells who is in the course. Nothing of what it tells is kept. */
@ApplicationScoped
class RosterCheck implements Check {
    private static final String LINES = "people.check.";
    private static final String ROSTER = LINES + "roster";

    private People people;
    private Registrations registrations;
    private Memberships platforms;

    protected RosterCheck() {}

    @Inject
    RosterCheck(People people, Registrations registrations, PlatformHttp http, AccessTokens tokens,
            Clock clock) {
        this.people = people;
        this.registrations = registrations;
        this.platforms = new Memberships(http, tokens, clock);
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Finding> findings(Viewer viewer) {
        Optional<Registration> registration = people.platform(viewer.cohort()).flatMap(registrations::find);
        Optional<URI> members = people.roster(viewer.cohort());
        if (registration.isEmpty() || members.isEmpty()) {
            return List.of(Finding.partly(ROSTER, "none", ""));
        }
        try {
            return List.of(Finding.good(ROSTER, platforms.onFirstPage(registration.get(), members.get())));
        } catch (ServiceFailed failed) {
            return List.of(Finding.bad(ROSTER, "refused", failed.outcome().code()));
        }
    }
}
