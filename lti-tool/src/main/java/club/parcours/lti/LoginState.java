package club.parcours.lti;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What has to be remembered from the login to the launch; it travels sealed in {@code state}.
 *
 * @param deploymentHint the deployment named at login, if one was
 * @param target         the {@code target_link_uri} named at login
 * @param browserHash    {@link BrowserSecret#hash() hash} of the secret that the browser keeps for this attempt
 * @param storage        the frame where the platform keeps that secret, as it named it, empty text if it named none;
 *                       absent if an attempt cookie keeps it
 * @param expires        no launch is accepted from then on
 */
public record LoginState(UUID registration, Optional<String> deploymentHint, URI target, String nonce,
                         String browserHash, Optional<String> storage, Instant expires) {
    @Override
    public String toString() {
        return "LoginState[" + registration + ", expires " + expires + "]";
    }
}
