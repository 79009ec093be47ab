package club.parcours.people;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.Launch;
import club.parcours.lti.ResourceLinkLaunch;
import club.parcours.lti.RosterEndpoint;
import club.parcours.lti.services.Memberships;
import club.parcours.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the rosters of courses are read: when somebody who runs the group comes, and when they ask. The reading itself
 * goes through the outbox.
 */
@ApplicationScoped
@Transactional
public class Rosters {
    static final String KIND = "roster";
    private static final Duration BY_ITSELF = Duration.ofMinutes(15);
    private static final Duration ON_DEMAND = Duration.ofMinutes(1);
    private static final int LONGEST_ADDRESS = 2000;

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Reads the roster again, unless it was asked for less than a minute ago, or the LMS has none.
     *
     * @throws club.parcours.kernel.Forbidden unless the viewer runs the group
     */
    public void refresh(Viewer viewer) {
        viewer.mustFacilitate();
        ask(accounts.cohort(viewer.cohort()).orElseThrow(NotFound::new), ON_DEMAND, clock.instant());
    }

    /** Learners cost nothing here, and a look as a student asks for nothing. */
    void arrived(Cohort cohort, Launch launch, Role role, Instant now) {
        Optional<URI> members = launch.roster().map(RosterEndpoint::members)
                .map(all -> withGroups(launch, of(launch, all)))
                .filter(address -> address.toString().length() <= LONGEST_ADDRESS);
        if (role.facilitates() && !launch.roles().testUser() && members.isPresent()) {
            cohort.rosterAt(members.get(), launch.roster().flatMap(RosterEndpoint::groups)
                    .filter(address -> address.toString().length() <= LONGEST_ADDRESS));
            ask(cohort, BY_ITSELF, now);
        }
    }

    /** Where a link stands for itself, in no course, its own members are the group. */
    private static URI of(Launch launch, URI members) {
        return launch.context().isEmpty() && launch instanceof ResourceLinkLaunch alone
                ? Memberships.ofLink(members, alone.resourceLink().id()) : members;
    }

    private static URI withGroups(Launch launch, URI members) {
        return launch.roster().flatMap(RosterEndpoint::groups).isPresent() ? Memberships.withGroups(members) : members;
    }

    private void ask(Cohort cohort, Duration apart, Instant now) {
        if (cohort.askRoster(apart, now)) {
            outbox.put(KIND, cohort.id().toString(), cohort.registration(), "", now);
        }
    }
}
