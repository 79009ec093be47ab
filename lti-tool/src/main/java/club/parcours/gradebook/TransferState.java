package club.parcours.gradebook;

/** How far a score has come. */
public enum TransferState {
    /** On its way; will be tried again if the LMS cannot be reached. */
    WAITING,
    /** The LMS has it. */
    SENT,
    /** The LMS has something newer, for example a teacher's own grade, and keeps it. */
    SUPERSEDED,
    /** Not sent any more until somebody acts; the reason says why. */
    PARKED
}
