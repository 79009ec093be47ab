package club.parcours.practice;

import java.time.Instant;
import java.util.UUID;

/** Spoils id_tokens as the switches say. */
final class TokenFaults {

    private static final int HOUR = 3600;
    private static final int LIFE = 60;

    private final Faults faults;
    private final SiteKey stranger;

    /** Takes a key that is not published at the site whose tokens are spoilt. */
    TokenFaults(Faults faults, SiteKey stranger) {
        this.faults = faults;
        this.stranger = stranger;
    }

    void spoil(IdToken token, Launches launches, String nonce) {
        String before = launches.nonceBefore(nonce);
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
        faults.take(Fault.UNKNOWN_DEPLOYMENT).ifPresent(id -> token.claim(IdToken.LTI + "deployment_id", id));
        faults.take(Fault.WRONG_VERSION).ifPresent(version -> token.claim(IdToken.LTI + "version", version));
        faults.take(Fault.FOREIGN_TARGET).ifPresent(uri -> token.claim(IdToken.LTI + "target_link_uri", uri));
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
