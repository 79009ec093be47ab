package club.parcours.practice;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The tool's published keys, fetched when first needed and again when a token does not verify, as Moodle does. */
final class ToolKeys {

    private static final System.Logger LOG = System.getLogger(ToolKeys.class.getName());

    private static final int MILLISECONDS = 5_000;
    private static final int LONGEST = 256 * 1024;

    private final URI address;
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
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(MILLISECONDS);
            connection.setReadTimeout(MILLISECONDS);
            try (InputStream body = connection.getInputStream()) {
                String text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
                known = new JsonWebKeySet(text).getJsonWebKeys();
            }
        } catch (IOException | JoseException e) {
            LOG.log(System.Logger.Level.WARNING, "The tool''s keys cannot be read: {0}", e.toString());
        }
    }
}
