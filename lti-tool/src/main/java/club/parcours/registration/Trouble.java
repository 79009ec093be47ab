package club.parcours.registration;

import java.util.Locale;

/** Why an invitation connects nothing, where it is not the LMS's fault. The codes are stable. */
enum Trouble {
    INVITATION_MISSING(400),
    INVITATION_UNKNOWN(404),
    INVITATION_SPENT(410),
    INVITATION_REVOKED(410),
    INVITATION_EXPIRED(410),
    INVITATION_BUSY(409),
    FORM_UNKNOWN(400),
    FORM_EXPIRED(400),
    CONFIGURATION_CHANGED(409),
    OTHER_ORGANISATION(403);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int status() {
        return status;
    }
}
