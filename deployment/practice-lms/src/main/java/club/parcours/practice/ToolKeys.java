package club.parcours.practice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The tool's published keys, fetched when first needed and again when a token does not verify, as Moodle does. */
final class ToolKeys {

    private static final System.Logger LOG = System.getLogger(ToolKeys.class.getName());

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private volatile List<JsonWebKey> known = List.of();

    ToolKeys(URI address) {
        this.address = address;
    }

    /** A known key; keys published without an algorithm are not used. */
    Optional<Key> find(String kid) {
        return known.stream().filter(key -> kid.equals(key.getKeyId()) && "RS256".equals(key.getAlgorithm()))
                .findFirst().map(JsonWebKey::getKey);
    }

    /** Fetches the set anew; if that fails the known keys stay. */
    void refresh() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                known = new JsonWebKeySet(response.body()).getJsonWebKeys();
            } else {
                LOG.log(System.Logger.Level.WARNING, "The tool''s keys answered {0}: {1}", response.statusCode(),
                        address);
            }
        } catch (IOException | JoseException e) {
            LOG.log(System.Logger.Level.WARNING, "The tool''s keys cannot be read: {0} ({1})", address, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
