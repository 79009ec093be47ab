package club.parcours.lti;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a platform and we agreed on when it was registered (Security Framework 1.1, section 5.1).
 *
 * @param issuer            compared byte for byte, never normalised
 * @param tokenAudience     audience of our client assertions where it is not the token endpoint (Brightspace)
 * @param algorithms        signature algorithms accepted in its id tokens; empty means {@code RS256}
 * @param anonymousLaunches whether a launch without {@code sub} is welcome
 */
public record Registration(UUID id, String issuer, String clientId, URI authorizationEndpoint, URI tokenEndpoint,
                           URI jwksUri, Optional<String> tokenAudience, Set<String> algorithms,
                           boolean anonymousLaunches) {
    public Registration {
        algorithms = algorithms.isEmpty() ? Set.of("RS256") : Set.copyOf(algorithms);
    }
}
