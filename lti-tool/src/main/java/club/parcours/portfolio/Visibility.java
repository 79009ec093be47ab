package club.parcours.portfolio;

/** Who may read an entry besides its owner. */
public enum Visibility {
    ME,
    FACILITATOR,
    GROUP,
    ATTESTATION;

    /** Whether those who run the owner's group may read it. */
    boolean showsToFacilitators() {
        return this != ME;
    }
}
