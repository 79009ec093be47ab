package club.parcours.kernel;

/** What a person may do during one launch; decided by context roles only (decision 17). */
public enum Role {
    /** Goes through the modules; sees their own things. */
    PARTICIPANT,
    /** Runs sessions, judges milestones, sees the group's boards. */
    FACILITATOR,
    /** Helps a facilitator; sees what the facilitator sees. */
    CO_FACILITATOR,
    /** Sees what a participant has shared with them, nothing else. */
    MENTOR,
    /** Looks after the organisation's registrations and settings. */
    REFERENT,
    /** Present for one session. */
    GUEST,
    /** Known to nobody: sees a page without data. */
    NONE;

    /** True for those who run the group. */
    public boolean facilitates() {
        return this == FACILITATOR || this == CO_FACILITATOR;
    }

    /** True for those who have work of their own here. */
    public boolean learns() {
        return this == PARTICIPANT;
    }
}
