package club.parcours.tenancy;

import club.parcours.kernel.Ids;
import club.parcours.kernel.NotFound;
import club.parcours.lti.DeploymentState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Deployments that launched from a registered LMS and that nobody told us of. Each waits, once, until its organisation
 * or the operator decides; launches from it are refused meanwhile. Commands are one transaction each.
 */
@ApplicationScoped
@Transactional
public class Deployments {
    /** So many wait at most for one registration: an LMS must not fill our tables. */
    static final int MOST_WAITING = 20;

    @Inject
    Platforms platforms;

    @Inject
    Tenancy tenancy;

    @Inject
    Event<PlatformChanged> changed;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** What waits for an organisation, oldest first. */
    public List<WaitingDeployment> waiting(UUID tenant) {
        return waiting().stream().filter(deployment -> deployment.tenant().equals(tenant)).toList();
    }

    /** What waits for anybody, oldest first; for the operator. */
    public List<WaitingDeployment> waiting() {
        platforms.registrations(); // each is found below without another query
        return platforms.waiting().stream().map(this::view).toList();
    }

    /**
     * A genuine launch named this deployment, and it is not known. It waits from now on, unless too many do. A lost race
     * is no failure: whoever won has noted the same.
     *
     * @param deployment clean, at most 255 characters
     */
    public void seen(UUID registration, String deployment) {
        Optional<PlatformRegistration> found = platforms.locked(registration);
        if (found.isPresent() && platforms.deployment(registration, deployment).isEmpty()
                && platforms.waiting(registration) < MOST_WAITING) {
            platforms.add(PlatformDeployment.waiting(ids.next(), clock.instant(), found.get().tenant(), registration,
                    deployment));
            changed.fire(new PlatformChanged(registration));
        }
    }

    /** Somebody came from a course of this deployment that nobody came from before, so perhaps for the first time at all. */
    public void launched(UUID registration, String deployment) {
        platforms.launched(registration, deployment, clock.instant());
    }

    /** Lets launches in, for the organisation it waits for. @throws NotFound unless it waits for this organisation */
    public void approve(UUID tenant, UUID deployment) {
        decide(waitingFor(tenant, deployment), tenant, DeploymentState.ENABLED);
    }

    /** Keeps launches out. @throws NotFound unless it waits for this organisation */
    public void refuse(UUID tenant, UUID deployment) {
        decide(waitingFor(tenant, deployment), tenant, DeploymentState.DISABLED);
    }

    /** The operator's way: some LMSs serve several organisations. One that is not known by this name is made. */
    public void approveFor(String tenantName, UUID deployment) {
        decide(anyWaiting(deployment), tenancy.tenant(tenantName, Optional.empty()).id(), DeploymentState.ENABLED);
    }

    private void decide(PlatformDeployment deployment, UUID tenant, DeploymentState decision) {
        deployment.decide(tenant, decision);
        changed.fire(new PlatformChanged(deployment.registration()));
    }

    private PlatformDeployment waitingFor(UUID tenant, UUID deployment) {
        PlatformDeployment found = anyWaiting(deployment);
        if (!found.tenant().equals(tenant)) {
            throw new NotFound();
        }
        return found;
    }

    private PlatformDeployment anyWaiting(UUID deployment) {
        return platforms.deployment(deployment).filter(found -> found.state() == DeploymentState.PENDING)
                .orElseThrow(NotFound::new);
    }

    private WaitingDeployment view(PlatformDeployment deployment) {
        PlatformRegistration registration = platforms.registration(deployment.registration())
                .orElseThrow(NotFound::new);
        return new WaitingDeployment(deployment.id(), registration.id(), deployment.tenant(),
                registration.agreed().issuer(), registration.agreed().clientId(), deployment.deployment(),
                deployment.since());
    }
}
