package club.parcours.tenancy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator tells of an LMS.
 *
 * @param issuer kept letter by letter
 * @param deploymentState {@code ENABLED}, {@code PENDING} or {@code DISABLED}; if absent, a new deployment is
 *        enabled and a known one stays as it is
 * @param tenant name of the training organisation; one that is known by it is used again
 * @param language of a new organisation, BCP 47
 * @param tokenAudience what the LMS expects as audience of token requests, if not the token endpoint
 * @param adminsAreReferents whether its administrators look after the organisation; not where several share one LMS
 * @param allowedHosts {@code host:port} in a private network that may be called for this LMS
 * @param algorithms its tokens may be signed with; none stands for {@code RS256}
 * @param anonymousLaunches whether launches that do not say who comes are let in, to a page without data
 */
public record NewRegistration(
        String issuer,
        String clientId,
        String deploymentId,
        Optional<String> deploymentState,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        String tenant,
        Optional<String> language,
        Optional<String> tokenAudience,
        boolean adminsAreReferents,
        List<String> allowedHosts,
        Set<String> algorithms,
        boolean anonymousLaunches) {}
