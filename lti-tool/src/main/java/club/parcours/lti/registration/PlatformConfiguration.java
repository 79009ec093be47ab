package club.parcours.lti.registration;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a platform says of itself (Dynamic Registration 1.0, section 3.2).
 *
 * @param issuer letter by letter as it will stand in tokens
 * @param tokenAudience who token requests are addressed to, where that is not the token endpoint
 *     ({@code authorization_server})
 * @param algorithms for signatures of its id tokens, of those we accept; never empty
 * @param product {@code product_family_code}, one clean line, empty if it does not say
 * @param productVersion as it says, one clean line, maybe empty
 * @param scopes that a tool may ask for
 * @param claims that a tool may ask for
 * @param messages that it sends
 * @param variables that it replaces in custom parameters, without the dollar sign
 */
public record PlatformConfiguration(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        URI registrationEndpoint,
        Optional<String> tokenAudience,
        Set<String> algorithms,
        String product,
        String productVersion,
        Set<String> scopes,
        Set<String> claims,
        List<SupportedMessage> messages,
        Set<String> variables) {
    /** A message the platform sends, and where its people can choose a tool for it; no places if it does not say. */
    public record SupportedMessage(String type, List<String> placements) {}

    /** The message of this type, if it is sent. */
    public Optional<SupportedMessage> message(String type) {
        return messages.stream().filter(message -> message.type().equals(type)).findFirst();
    }

    /** Hosts that serve this platform beside the issuer's own, for people to see before they agree. */
    public Set<String> otherHosts() {
        Set<String> hosts = new LinkedHashSet<>();
        Stream.of(registrationEndpoint, authorizationEndpoint, tokenEndpoint, jwksUri)
                .map(URI::getRawAuthority).forEach(hosts::add);
        hosts.remove(URI.create(issuer).getRawAuthority());
        return hosts;
    }

    /** All that has to be the same still when somebody agrees to what they were shown. */
    public String essence() {
        return String.join("\n", issuer, authorizationEndpoint.toString(), tokenEndpoint.toString(),
                jwksUri.toString(), registrationEndpoint.toString());
    }
}
