package club.parcours.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Spoils id_tokens as the switches say. */
final class TokenFaults {

    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    private static final int HOUR = 3600;

    /** What Jackson still writes. */
    private static final int DEEPEST = 990;
    private static final int LIFE = 60;

    private final Faults faults;
    private final SiteKey stranger;

    /** Takes a key that is not published at the site whose tokens are spoilt. */
    TokenFaults(Faults faults, SiteKey stranger) {
        this.faults = faults;
        this.stranger = stranger;
    }

    void spoil(IdToken token, Site site, String nonce) {
        String before = site.launches().nonceBefore(nonce);
        changeKey(token, site);
        if (faults.strikes(Fault.WRONG_NONCE)) {
            token.claim("nonce", UUID.randomUUID().toString());
        }
        if (faults.strikes(Fault.REPLAYED_NONCE)) {
            token.claim("nonce", before);
        }
        if (faults.strikes(Fault.EXPIRED_TOKEN)) {
            time(token, -HOUR);
        }
        if (faults.strikes(Fault.FUTURE_TOKEN)) {
            time(token, HOUR);
        }
        spoilClaims(token);
        spoilSignature(token);
    }

    /** These stay on until they are switched off: the key set is asked for after the token. */
    private void changeKey(IdToken token, Site site) {
        if (faults.peek(Fault.JWKS_NEW_KID).isPresent()) {
            signed(token, site.spareKeys().other());
        } else if (faults.peek(Fault.JWKS_SAME_KID).isPresent()) {
            token.signedBy(site.spareKeys().other().secret());
        } else if (faults.peek(Fault.JWKS_WEAK).isPresent()) {
            signed(token, site.spareKeys().weak());
        }
    }

    private void signed(IdToken token, SiteKey key) {
        token.header("kid", key.kid()).signedBy(key.secret());
    }

    private void time(IdToken token, int shift) {
        long start = Instant.now().getEpochSecond() + shift;
        token.claim("iat", start).claim("exp", start + LIFE);
    }

    private void spoilClaims(IdToken token) {
        if (faults.strikes(Fault.WRONG_AUDIENCE)) {
            token.claim("aud", "another-tool");
        }
        if (faults.strikes(Fault.NO_ROLES)) {
            token.without(IdToken.LTI + "roles");
        }
        faults.take(Fault.WRONG_ISSUER).ifPresent(issuer -> token.claim("iss", issuer));
        faults.take(Fault.FOREIGN_SERVICES).ifPresent(start -> foreignServices(token, start));
        faults.take(Fault.FOREIGN_RETURN).ifPresent(address -> token.claim(DEEP_LINKING,
                Map.of("deep_link_return_url", address, "accept_types", List.of("ltiResourceLink"),
                        "accept_presentation_document_targets", List.of("iframe"))));
        faults.take(Fault.HUGE_TOKEN).ifPresent(kilobytes -> token.claim(IdToken.LTI + "custom",
                Map.of("padding", "x".repeat(1024 * Integer.parseInt(kilobytes)))));
        faults.take(Fault.DEEP_TOKEN).ifPresent(depth -> token.claim(IdToken.LTI + "custom",
                nested(Integer.parseInt(depth))));
        faults.take(Fault.UNKNOWN_DEPLOYMENT).ifPresent(id -> token.claim(IdToken.LTI + "deployment_id", id));
        faults.take(Fault.WRONG_VERSION).ifPresent(version -> token.claim(IdToken.LTI + "version", version));
        faults.take(Fault.FOREIGN_TARGET).ifPresent(uri -> token.claim(IdToken.LTI + "target_link_uri", uri));
    }

    private void foreignServices(IdToken token, String start) {
        token.claim("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", Map.of("scope", Scope.grades(),
                "lineitems", start + "/lineitems", "lineitem", start + "/lineitems/1/lineitem"));
        token.claim("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                Map.of("context_memberships_url", start + "/memberships", "service_versions", List.of("2.0")));
    }

    private Object nested(int depth) {
        Object inner = List.of();
        for (int i = 0; i < Math.min(depth, DEEPEST); i++) {
            inner = List.of(inner);
        }
        return inner;
    }

    private void spoilSignature(IdToken token) {
        if (faults.strikes(Fault.MISSING_KID)) {
            token.withoutHeader("kid");
        }
        if (faults.strikes(Fault.UNKNOWN_KID)) {
            token.header("kid", stranger.kid());
        }
        if (faults.strikes(Fault.WRONG_SIGNATURE)) {
            token.signedBy(stranger.secret());
        }
        if (faults.strikes(Fault.ALG_NONE)) {
            token.header("alg", "none").unsigned();
        }
    }
}
