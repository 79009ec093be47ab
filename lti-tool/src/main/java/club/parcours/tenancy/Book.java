package club.parcours.tenancy;

import club.parcours.lti.DeploymentState;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All organisations, registrations and deployments as they were at one moment. */
record Book(
        Instant read,
        Map<UUID, Tenant> tenants,
        Map<UUID, PlatformRegistration> registrations,
        Map<String, List<PlatformRegistration>> byIssuer,
        Map<Key, PlatformDeployment> deployments) {
    record Key(UUID registration, String deployment) {}

    static Book of(Instant read, List<Tenant> tenants, List<PlatformRegistration> registrations,
                   List<PlatformDeployment> deployments) {
        List<PlatformRegistration> open = registrations.stream().filter(PlatformRegistration::enabled).toList();
        return new Book(read,
                tenants.stream().collect(Collectors.toMap(Tenant::id, Function.identity())),
                open.stream().collect(Collectors.toMap(PlatformRegistration::id, Function.identity())),
                open.stream().collect(Collectors.groupingBy(registration -> registration.agreed().issuer())),
                deployments.stream().collect(Collectors.toMap(
                        deployment -> new Key(deployment.registration(), deployment.deployment()),
                        Function.identity())));
    }

    Optional<PlatformRegistration> registration(UUID id) {
        return Optional.ofNullable(registrations.get(id));
    }

    List<PlatformRegistration> of(String issuer) {
        return byIssuer.getOrDefault(issuer, List.of());
    }

    Optional<Settings> settings(UUID tenant) {
        return Optional.ofNullable(tenants.get(tenant)).map(Tenant::settings);
    }

    DeploymentState state(UUID registration, String deployment) {
        return deployment(registration, deployment)
                .map(found -> tenants.get(found.tenant()).enabled() ? found.state() : DeploymentState.DISABLED)
                .orElse(DeploymentState.UNKNOWN);
    }

    /** Where a launch belongs; nowhere unless the deployment is enabled under this very registration. */
    Optional<Place> place(UUID registrationId, String deploymentId) {
        return registration(registrationId).flatMap(registration -> deployment(registrationId, deploymentId)
                .filter(deployment -> state(registrationId, deploymentId) == DeploymentState.ENABLED)
                .map(deployment -> place(registration, deployment)));
    }

    private Place place(PlatformRegistration registration, PlatformDeployment deployment) {
        Tenant tenant = tenants.get(deployment.tenant());
        return new Place(tenant.id(), tenant.language(), tenant.zone(), registration.id(), deployment.deployment(),
                registration.adminsAreReferents(), frameOrigins(registration));
    }

    /** The LMS's own pages: where it signs people in and, for most, what it calls itself. */
    static List<String> frameOrigins(PlatformRegistration registration) {
        Set<String> origins = new LinkedHashSet<>();
        Stream.of(registration.agreed().authorizationEndpoint().toString(), registration.agreed().issuer())
                .flatMap(address -> origin(address).stream())
                .forEach(origins::add);
        return List.copyOf(origins);
    }

    private static Optional<String> origin(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null
                    ? Optional.of(uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private Optional<PlatformDeployment> deployment(UUID registration, String deployment) {
        return Optional.ofNullable(deployments.get(new Key(registration, deployment)));
    }
}
