package club.parcours.gradebook;

/** Why a score is where it is; each has one sentence in the message bundles. */
enum Why {
    /** It goes out in a moment. */
    ON_ITS_WAY,
    SENT,
    /** The LMS has a newer grade, or a teacher's own. */
    SUPERSEDED,
    /** The LMS does not answer or is busy. */
    UNREACHABLE,
    /** The LMS does not accept our key; nothing is sent to it for a while. */
    PAUSED,
    /** The link has no column, and we may not make one. */
    NO_COLUMN,
    /** The LMS does not let the tool write grades here. */
    FORBIDDEN,
    /** The LMS does not take a grade for this person, for example because they left the course. */
    REFUSED,
    /** The LMS does not take it for how or where we sent it, which is nobody's fault in the course. */
    MISUNDERSTOOD,
    /** The column was deleted. */
    GONE,
    /** The connection to this LMS is closed; what waits goes out when it is opened again. */
    REGISTRATION_CLOSED,
    /** Seven days of trying were in vain. */
    GIVEN_UP;

    String messageKey() {
        return TransferView.REASON + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
