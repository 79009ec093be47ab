package club.parcours.tenancy;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The LMSs organisations are connected to, for whoever looks after them. What names a tenant sees and changes nothing
 * of another's; what names none is for operators.
 */
@ApplicationScoped
@Transactional
public class Connections {
    @Inject
    Platforms platforms;

    @Inject
    Event<PlatformChanged> changed;

    @Inject
    Outbox outbox;

    /** The registrations an organisation uses, with its own deployments of them. Three statements. */
    public List<RegistrationView> of(UUID tenant) {
        Map<UUID, String> names = names();
        Map<UUID, List<PlatformDeployment>> deployments = deployments(deployment -> deployment.tenant().equals(tenant));
        return platforms.registrations().stream()
                .filter(registration -> registration.tenant().equals(tenant)
                        || deployments.containsKey(registration.id()))
                .map(registration -> registration.view(views(deployments, registration, names)))
                .sorted(Comparator.comparing(RegistrationView::createdAt).thenComparing(RegistrationView::id))
                .toList();
    }

    /** A registration with all its deployments, of whatever organisation. @throws NotFound if there is none */
    public RegistrationView registration(UUID id) {
        Map<UUID, List<PlatformDeployment>> deployments =
                deployments(deployment -> deployment.registration().equals(id));
        PlatformRegistration found = found(id);
        return found.view(views(deployments, found, names()));
    }

    /** While a registration is suspended it is unknown: no launch is let in, nothing is sent; what waits goes out after. */
    public void suspend(UUID registration, boolean suspended) {
        told(found(registration)).enable(!suspended);
        if (!suspended) {
            outbox.hurry(registration);
        }
    }

    /** Ends a pause, because what the LMS refused us for is mended: what waits for it goes out now. */
    public void sendAgain(UUID registration) {
        told(found(registration)).resume();
        outbox.hurry(registration);
    }

    /**
     * Takes over what an operator tells of a registration, also another issuer or client: people, courses and grades
     * hang on the registration and stay. The told tenant and deployment are left aside.
     *
     * @throws Invalid if issuer and client together are another registration's
     */
    public void move(UUID registration, NewRegistration told) {
        if (platforms.registration(told.issuer(), told.clientId())
                .filter(other -> !other.id().equals(registration)).isPresent()) {
            throw new Invalid("issuer", "desk.registration.taken");
        }
        told(found(registration)).move(told);
    }

    /**
     * Closes a deployment, or opens it again.
     *
     * @param tenant whose it must be; any for operators
     * @throws NotFound if it is another's, or still waits to be approved
     */
    public void suspendDeployment(Optional<UUID> tenant, UUID deployment, boolean suspended) {
        PlatformDeployment found = platforms.deployment(deployment)
                .filter(one -> tenant.isEmpty() || tenant.get().equals(one.tenant()))
                .filter(one -> !one.waits()).orElseThrow(NotFound::new);
        found.open(!suspended);
        changed.fire(new PlatformChanged(found.registration()));
    }

    private Map<UUID, String> names() {
        return platforms.tenants().stream().collect(Collectors.toMap(Tenant::id, Tenant::name));
    }

    private Map<UUID, List<PlatformDeployment>> deployments(Predicate<PlatformDeployment> which) {
        return platforms.deployments().stream().filter(which)
                .collect(Collectors.groupingBy(PlatformDeployment::registration));
    }

    private static List<DeploymentView> views(Map<UUID, List<PlatformDeployment>> deployments,
            PlatformRegistration registration, Map<UUID, String> names) {
        return deployments.getOrDefault(registration.id(), List.of()).stream()
                .map(deployment -> deployment.view(names.get(deployment.tenant())))
                .sorted(Comparator.comparing(DeploymentView::createdAt).thenComparing(DeploymentView::id))
                .toList();
    }

    private PlatformRegistration found(UUID registration) {
        return platforms.registration(registration).orElseThrow(NotFound::new);
    }

    private PlatformRegistration told(PlatformRegistration registration) {
        changed.fire(new PlatformChanged(registration.id()));
        return registration;
    }
}
