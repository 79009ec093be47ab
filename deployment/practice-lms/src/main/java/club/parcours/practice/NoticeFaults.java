package club.parcours.practice;

import java.time.Instant;

/** Spoils notices as the switches say. */
final class NoticeFaults {

    private static final int HOUR = 3600;

    private final Faults faults;
    private final SiteKey stranger;

    /** Takes a key that is not published at the site whose notices are spoilt. */
    NoticeFaults(Faults faults, SiteKey stranger) {
        this.faults = faults;
        this.stranger = stranger;
    }

    void spoil(IdToken notice) {
        if (faults.strikes(Fault.NOTICE_FORGED)) {
            notice.signedBy(stranger.secret());
        }
        if (faults.strikes(Fault.NOTICE_EXPIRED)) {
            long then = Instant.now().getEpochSecond() - HOUR;
            notice.claim("iat", then).claim("exp", then + 1);
        }
        if (faults.strikes(Fault.NOTICE_WRONG_AUDIENCE)) {
            notice.claim("aud", "another-tool").without("azp");
        }
        faults.take(Fault.NOTICE_UNKNOWN_DEPLOYMENT)
                .ifPresent(id -> notice.claim(IdToken.LTI + "deployment_id", id));
    }
}
