package club.parcours.tenancy;

/** Where a key of ours is in its life. */
public enum KeyState {
    /** Published so that every LMS knows it in time; not used yet. */
    NEXT,
    /** The one we sign with. */
    ACTIVE,
    /** Published for what was signed with it; not used any more. */
    RETIRED
}
