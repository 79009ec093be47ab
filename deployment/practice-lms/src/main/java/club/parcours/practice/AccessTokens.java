package club.parcours.practice;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The access tokens a site has given out. */
final class AccessTokens {

    static final Duration LIFE = Duration.ofHours(1);

    private static final int KEPT = 10_000;

    private record Granted(String tool, Set<String> scopes, Instant until) {
    }

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Granted> granted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Granted> eldest) {
            return size() > KEPT;
        }
    };

    /** A new token of 32 hexadecimal digits. */
    synchronized String grant(RegisteredTool tool, Set<String> scopes, Duration life) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        granted.put(token, new Granted(tool.id(), scopes, Instant.now().plus(life)));
        return token;
    }

    /** What the token allows; nothing if it is unknown or has ended. */
    synchronized Set<String> scopes(String token) {
        return find(token).map(Granted::scopes).orElse(Set.of());
    }

    /** Number of the tool that got the token; empty if it is unknown or has ended. */
    synchronized Optional<String> tool(String token) {
        return find(token).map(Granted::tool);
    }

    private Optional<Granted> find(String token) {
        return Optional.ofNullable(granted.get(token)).filter(grant -> Instant.now().isBefore(grant.until()));
    }

    synchronized void revoke(String token) {
        granted.remove(token);
    }

    synchronized void reset() {
        granted.clear();
    }
}
