package club.parcours.ops;

import club.parcours.tenancy.RegistrationView;

/**
 * What was agreed with an LMS, as it stands in a form.
 *
 * @param algorithms   one space between them
 * @param allowedHosts {@code host:port}, one space between them
 */
public record Agreed(String issuer, String clientId, String authorizationEndpoint, String tokenEndpoint, String jwksUri,
        String tokenAudience, String algorithms, String allowedHosts, boolean adminsAreReferents,
        boolean anonymousLaunches) {
    static Agreed of(RegistrationView registration) {
        return new Agreed(registration.issuer(), registration.clientId(),
                registration.authorizationEndpoint().toString(), registration.tokenEndpoint().toString(),
                registration.jwksUri().toString(), registration.tokenAudience().orElse(""),
                String.join(" ", registration.algorithms()), String.join(" ", registration.allowedHosts()),
                registration.adminsAreReferents(), registration.anonymousLaunches());
    }
}
