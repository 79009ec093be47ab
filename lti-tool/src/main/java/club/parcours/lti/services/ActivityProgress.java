package club.parcours.lti.services;

/** How far somebody is (Assignment and Grade Services 2.0, section 3.4.7). */
public enum ActivityProgress {
    INITIALIZED("Initialized"),
    STARTED("Started"),
    IN_PROGRESS("InProgress"),
    SUBMITTED("Submitted"),
    COMPLETED("Completed");

    private final String word;

    ActivityProgress(String word) {
        this.word = word;
    }

    /** As the platform reads it. */
    public String word() {
        return word;
    }
}
