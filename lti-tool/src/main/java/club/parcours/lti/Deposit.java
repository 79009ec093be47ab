package club.parcours.lti;

import java.net.URI;
import java.util.UUID;

/**
 * Where a platform keeps the secret of an attempt for us, in the browser (LTI Client Side postMessages 0.1, LTI
 * PostMessage Storage 0.1).
 *
 * @param platform its authorization endpoint, whose origin alone is told and believed
 * @param frame    the frame it named, {@code _parent} for its page, empty text if it named none
 * @param key      under which it keeps the secret; another one for each attempt
 */
public record Deposit(UUID registration, URI platform, String frame, String key) {
    private static final int KEY = 16;

    static Deposit of(Registration registration, String frame, String browserHash) {
        return new Deposit(registration.id(), registration.authorizationEndpoint(), frame,
                "parcours_" + browserHash.substring(0, KEY));
    }
}
