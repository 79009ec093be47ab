package club.parcours.lti;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was chosen: {@code LtiDeepLinkingResponse} (Deep Linking 2.0, section 3.4). The words are shown to who chose;
 * none of them may name a person.
 *
 * @param items none if nothing was chosen
 * @param word  what the platform may tell them
 * @param error what the platform may tell them went wrong
 */
public record DeepLinkingAnswer(List<ContentItem> items, Optional<String> word, Optional<String> error) {
    private static final Duration LIFE = Duration.ofMinutes(5);
    /** Moodle has no leeway at all: a token from a second ahead is refused. */
    private static final Duration BACK_DATED = Duration.ofSeconds(15);

    /** These items. */
    public static DeepLinkingAnswer of(List<ContentItem> items) {
        return new DeepLinkingAnswer(items, Optional.empty(), Optional.empty());
    }

    /**
     * The claims to sign, another answer at every call.
     *
     * @param chance fresh identifiers, for the nonce
     */
    public Map<String, Object> claims(Registration to, String deploymentId, DeepLinkingSettings wanted,
                                      Supplier<String> chance, Clock clock) {
        long now = clock.instant().minus(BACK_DATED).getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", to.clientId());
        claims.put("aud", to.issuer());
        claims.put("iat", now);
        claims.put("exp", clock.instant().plus(LIFE).getEpochSecond());
        claims.put("nonce", chance.get());
        claims.put(Claims.LTI + "deployment_id", deploymentId);
        claims.put(Claims.LTI + "message_type", "LtiDeepLinkingResponse");
        claims.put(Claims.LTI + "version", "1.3.0");
        wanted.data().ifPresent(data -> claims.put(Claims.DEEP_LINKING + "data", data));
        claims.put(Claims.DEEP_LINKING + "content_items", items.stream().map(item -> item.json(wanted)).toList());
        word.ifPresent(said -> claims.put(Claims.DEEP_LINKING + "msg", said));
        error.ifPresent(said -> claims.put(Claims.DEEP_LINKING + "errormsg", said));
        return claims;
    }
}
