package club.parcours.tenancy;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What an LMS and we agreed on without an operator.
 *
 * @param issuer kept letter by letter
 * @param deploymentId if the LMS told one; else the first launch makes it known
 * @param algorithms its tokens may be signed with; never empty
 * @param issuerIsShared whether many organisations use an LMS of this name, so that its administrators are not ours
 * @param configuration where the LMS says what it is
 * @param registrationUri where the registration can be changed later, at the LMS
 * @param registrationToken the secret for that
 */
public record DynamicallyRegistered(
        String issuer,
        String clientId,
        Optional<String> deploymentId,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        Optional<String> tokenAudience,
        Set<String> algorithms,
        String product,
        boolean issuerIsShared,
        String configuration,
        Optional<URI> registrationUri,
        Optional<String> registrationToken) {
    @Override
    public String toString() {
        return "DynamicallyRegistered[" + issuer + ", " + clientId + "]";
    }
}
