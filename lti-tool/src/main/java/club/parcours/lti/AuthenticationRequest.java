package club.parcours.lti;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the browser has to carry to the platform (OpenID Connect Core, section 3.1.2.1).
 *
 * @param endpoint the registered authorization endpoint, with its own query string
 * @param fields   the parameters, in order, not encoded
 * @param expires  when the login lapses; the attempt cookie need not live longer
 */
public record AuthenticationRequest(UUID registration, URI endpoint, Map<String, String> fields, String state,
                                    Instant expires) {
    private static final int LONGEST_REDIRECT = 2048;

    public AuthenticationRequest {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The whole request as one address; empty if that is longer than 2 kB and the fields must go by form post. */
    public Optional<URI> redirect() {
        String query = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String address = endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + query;
        return address.length() <= LONGEST_REDIRECT ? Optional.of(URI.create(address)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "AuthenticationRequest[" + registration + "]";
    }
}
