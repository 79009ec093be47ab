package club.parcours.tenancy;

import java.net.URI;
import java.util.UUID;

/**
 * What it takes to tell an LMS anew what the tool is.
 *
 * @param language of the organisation, BCP 47
 * @param configuration where the LMS says what it is
 * @param address where our registration can be changed
 * @param token the secret for that
 */
public record Renewal(UUID registration, String language, String issuer, String clientId, String configuration,
                      URI address, String token) {
    @Override
    public String toString() {
        return "Renewal[" + registration + "]";
    }
}
