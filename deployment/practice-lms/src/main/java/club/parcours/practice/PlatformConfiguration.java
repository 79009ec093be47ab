package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The document by which a tool gets to know this site (Dynamic Registration 1.0, 3.2). */
final class PlatformConfiguration {

    private static final List<String> ENDPOINTS =
            List.of("token_endpoint", "jwks_uri", "authorization_endpoint", "registration_endpoint");
    private static final String BASIC_OUTCOME = "https://purl.imsglobal.org/spec/lti-bo/scope/basicoutcome";

    private final Faults faults;
    private final Json json;

    PlatformConfiguration(Faults faults, Json json) {
        this.faults = faults;
        this.json = json;
    }

    void handle(Call call) {
        ObjectNode document = of(call.site());
        faults.take(Fault.CONFIGURATION_FOREIGN_ISSUER).ifPresent(issuer -> document.put("issuer", issuer));
        faults.take(Fault.CONFIGURATION_FOREIGN_ENDPOINTS).ifPresent(start -> ENDPOINTS
                .forEach(name -> document.put(name, start + URI.create(document.path(name).asText()).getPath())));
        if (faults.strikes(Fault.CONFIGURATION_INCOMPLETE)) {
            document.remove(ENDPOINTS.subList(0, 2));
        }
        call.answer(200, Call.JSON, json.pretty(document));
    }

    private ObjectNode of(Site site) {
        ObjectNode document = json.object().put("issuer", site.address().toString())
                .put("token_endpoint", site.tokenEndpoint().toString()).put("jwks_uri", site.keys().toString())
                .put("authorization_endpoint", site.authorizationEndpoint().toString())
                .put("registration_endpoint", site.at("/lti/registration").toString());
        list(document, "token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        list(document, "token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
        list(document, "response_types_supported", List.of("id_token"));
        list(document, "subject_types_supported", List.of("public", "pairwise"));
        list(document, "id_token_signing_alg_values_supported", List.of("RS256"));
        List<String> scopes = new ArrayList<>(List.of(BASIC_OUTCOME));
        scopes.addAll(Scope.uris(scopes(site)));
        scopes.add("openid");
        list(document, "scopes_supported", scopes);
        list(document, "claims_supported", List.of("sub", "iss", "name", "given_name", "family_name", "email"));
        platform(site, document.putObject("https://purl.imsglobal.org/spec/lti-platform-configuration"));
        return document;
    }

    /** What a tool can ask for here. */
    Set<Scope> scopes(Site site) {
        Set<Scope> scopes = EnumSet.range(Scope.ITEMS_READ, Scope.ROSTER);
        if (site.offers().has(Offer.GROUPS)) {
            scopes.add(Scope.GROUPS);
        }
        if (site.offers().has(Offer.NOTICES)) {
            scopes.add(Scope.NOTICES);
        }
        return scopes;
    }

    private void platform(Site site, ObjectNode platform) {
        // The rules applied here are Moodle's, so this is the family a tool should adapt to.
        platform.put("product_family_code", "moodle").put("version", "4.5.6 (practice)");
        ArrayNode messages = platform.putArray("messages_supported");
        messages.addObject().put("type", Message.LINK);
        messages.addObject().put("type", Message.DEEP_LINKING).putArray("placements").add("ContentArea");
        if (site.offers().has(Offer.EXTRA_MESSAGES)) {
            List.of(Message.REVIEW, Message.PRIVACY, Message.CONTEXT)
                    .forEach(type -> messages.addObject().put("type", type));
        }
        if (site.offers().has(Offer.NOTICES)) {
            list(platform, "notice_types_supported", NoticeHandlers.TYPES);
        }
        list(platform, "variables", new Variables(site).names());
    }

    private void list(ObjectNode parent, String name, List<String> values) {
        parent.set(name, json.tree(values));
    }
}
