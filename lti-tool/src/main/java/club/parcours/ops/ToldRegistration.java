package club.parcours.ops;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.Invalid.Message;
import club.parcours.tenancy.NewRegistration;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A registration as an operator sends it; what an LMS publishes beside it is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ToldRegistration(
        @Nullable String issuer,
        @JsonProperty("client_id") @Nullable String clientId,
        @JsonProperty("deployment_id") @Nullable String deploymentId,
        @JsonProperty("deployment_state") @Nullable String deploymentState,
        @JsonProperty("authorization_endpoint") @Nullable String authorizationEndpoint,
        @JsonProperty("token_endpoint") @Nullable String tokenEndpoint,
        @JsonProperty("jwks_uri") @Nullable String jwksUri,
        @Nullable String tenant,
        @Nullable String language,
        @JsonProperty("token_audience") @Nullable String tokenAudience,
        @JsonProperty("admins_are_referents") @Nullable Boolean adminsAreReferents,
        @JsonProperty("allowed_hosts") @Nullable List<String> allowedHosts,
        @Nullable List<String> algorithms,
        @JsonProperty("anonymous_launches") @Nullable Boolean anonymousLaunches) {
    /** @throws Invalid with every member that cannot be taken */
    NewRegistration checked() {
        Map<String, Message> wrong = new LinkedHashMap<>();
        Told told = new Told(wrong);
        told.text("issuer", issuer, 1000);
        told.text("client_id", clientId, 255);
        told.text("deployment_id", deploymentId, 255);
        told.text("tenant", tenant, 200);
        address(wrong, "authorization_endpoint", authorizationEndpoint);
        address(wrong, "token_endpoint", tokenEndpoint);
        address(wrong, "jwks_uri", jwksUri);
        List<String> hosts = told.hosts("allowed_hosts", allowedHosts);
        List<String> signatures = Optional.ofNullable(algorithms).orElse(List.of());
        if (!signatures.stream().allMatch(name -> name != null && name.matches("(RS|ES)(256|384|512)"))) {
            wrong.put("algorithms", new Message("ops.registration.algorithms"));
        }
        told.language("language", language);
        if (deploymentState != null && !deploymentState.matches("enabled|pending|disabled")) {
            wrong.put("deployment_state", new Message("ops.registration.state"));
        }
        if (tokenAudience != null && tokenAudience.length() > 2000) {
            wrong.put("token_audience", new Message("ops.registration.long", 2000));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new NewRegistration(issuer, clientId, deploymentId,
                Optional.ofNullable(deploymentState).map(state -> state.toUpperCase(Locale.ROOT)),
                URI.create(authorizationEndpoint), URI.create(tokenEndpoint), URI.create(jwksUri), tenant.strip(), Optional.ofNullable(language),
                Optional.ofNullable(tokenAudience).filter(audience -> !audience.isBlank()),
                Boolean.TRUE.equals(adminsAreReferents),
                hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList(), Set.copyOf(signatures),
                Boolean.TRUE.equals(anonymousLaunches));
    }

    private static void address(Map<String, Message> wrong, String member, @Nullable String value) {
        new Told(wrong).text(member, value, 2000);
        if (!wrong.containsKey(member) && !isAddress(value)) {
            wrong.put(member, new Message("ops.registration.address"));
        }
    }

    /** https, or http for a practice LMS; a fragment would be cut off by whoever calls it. */
    private static boolean isAddress(String value) {
        try {
            URI uri = new URI(value);
            return List.of("https", "http").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null
                    && uri.getHost().matches(Told.HOST) && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
