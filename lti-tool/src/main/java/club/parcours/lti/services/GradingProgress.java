package club.parcours.lti.services;

/**
 * How final a score is (Assignment and Grade Services 2.0, section 3.4.8). Moodle clears the grade for anything but
 * {@link #FULLY_GRADED}.
 */
public enum GradingProgress {
    FULLY_GRADED("FullyGraded"),
    PENDING("Pending"),
    PENDING_MANUAL("PendingManual"),
    FAILED("Failed"),
    NOT_READY("NotReady");

    private final String word;

    GradingProgress(String word) {
        this.word = word;
    }

    /** As the platform reads it. */
    public String word() {
        return word;
    }
}
