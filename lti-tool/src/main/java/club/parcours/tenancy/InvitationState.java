package club.parcours.tenancy;

/** What can still be done with an invitation. */
public enum InvitationState {
    /** It connects one LMS. */
    OPEN,
    /** It has connected one. */
    SPENT,
    /** Somebody took it back. */
    REVOKED,
    /** Its time is over. */
    EXPIRED
}
