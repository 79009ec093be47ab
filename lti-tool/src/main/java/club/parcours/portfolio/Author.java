package club.parcours.portfolio;

/** Who says what an entry says. */
public enum Author {
    /** The owner of the portfolio. */
    ME,
    /** A partner said it, the owner noted it. */
    PEER_SAID
}
