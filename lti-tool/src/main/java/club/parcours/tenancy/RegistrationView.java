package club.parcours.tenancy;

import club.parcours.kernel.NotFound;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A registration on a desk, with all that was agreed.
 *
 * @param tenant       the organisation it was made for
 * @param allowedHosts {@code host:port} in a private network that may be called for it
 * @param renewable    whether its LMS gave a way to tell it anew what the tool is
 * @param enabled      false while it is suspended
 */
public record RegistrationView(UUID id, UUID tenant, Instant createdAt, String issuer, String clientId,
        URI authorizationEndpoint, URI tokenEndpoint, URI jwksUri, Optional<String> tokenAudience,
        List<String> algorithms, boolean adminsAreReferents, boolean anonymousLaunches, List<String> allowedHosts,
        boolean renewable, boolean enabled, Optional<Pause> pause, List<DeploymentView> deployments) {
    /** One of its deployments. @throws NotFound if it is none of them */
    public DeploymentView deployment(UUID deployment) {
        return deployments.stream().filter(one -> one.id().equals(deployment)).findFirst().orElseThrow(NotFound::new);
    }
}
