package club.parcours.lti.registration;

import club.parcours.lti.Text;

/** A platform that cannot be registered, and what its administrator should know: never a token. */
public final class RegistrationFailed extends RuntimeException {
    private static final int LONGEST = 300;

    private final Fault fault;
    private final String detail;

    /** @param detail what was missing, foreign or said; foreign text, cut and cleaned here */
    RegistrationFailed(Fault fault, String detail) {
        super(fault.code(), null, false, false);
        this.fault = fault;
        this.detail = new Text(LONGEST).line(detail);
    }

    public Fault fault() {
        return fault;
    }

    /** One clean line, not escaped; may be empty. */
    public String detail() {
        return detail;
    }
}
