package club.parcours.ops;

import club.parcours.kernel.Invalid;
import club.parcours.tenancy.NewRegistration;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.stream.Stream;

/** The form of a registration as it comes; its fields are called as in {@link ToldRegistration}, which looks at them. */
public class RegistrationForm {
    /** Organisation and deployment are not in the form: they do not change here. */
    private static final String UNUSED = "-";

    @FormParam("issuer")
    @DefaultValue("")
    String issuer;

    @FormParam("client_id")
    @DefaultValue("")
    String clientId;

    @FormParam("authorization_endpoint")
    @DefaultValue("")
    String authorizationEndpoint;

    @FormParam("token_endpoint")
    @DefaultValue("")
    String tokenEndpoint;

    @FormParam("jwks_uri")
    @DefaultValue("")
    String jwksUri;

    @FormParam("token_audience")
    @DefaultValue("")
    String tokenAudience;

    @FormParam("algorithms")
    @DefaultValue("")
    String algorithms;

    @FormParam("allowed_hosts")
    @DefaultValue("")
    String allowedHosts;

    @FormParam("admins_are_referents")
    boolean adminsAreReferents;

    @FormParam("anonymous_launches")
    boolean anonymousLaunches;

    Agreed agreed() {
        return new Agreed(issuer, clientId, authorizationEndpoint, tokenEndpoint, jwksUri, tokenAudience, algorithms,
                allowedHosts, adminsAreReferents, anonymousLaunches);
    }

    /** @throws Invalid with every field that cannot be taken */
    NewRegistration told() {
        return new ToldRegistration(issuer.strip(), clientId.strip(), UNUSED, null, authorizationEndpoint.strip(),
                tokenEndpoint.strip(), jwksUri.strip(), UNUSED, null, tokenAudience.strip(), adminsAreReferents,
                words(allowedHosts), words(algorithms), anonymousLaunches).checked();
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }
}
