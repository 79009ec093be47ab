package club.parcours.lti.registration;

import java.net.URI;
import java.util.Optional;

/**
 * What a platform made of our registration (Dynamic Registration 1.0, section 3.5). What it says about scopes is not
 * read: Moodle says more than it grants.
 *
 * @param deploymentId if it deployed us at once
 * @param registrationUri where the registration can be read and changed later, at the platform itself
 * @param registrationToken the secret for that
 */
public record RegistrationAnswer(
        String clientId,
        Optional<String> deploymentId,
        Optional<URI> registrationUri,
        Optional<String> registrationToken) {
    @Override
    public String toString() {
        return "RegistrationAnswer[" + clientId + "]";
    }
}
