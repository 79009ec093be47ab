package club.parcours.portfolio;

/** Who says what an entry says. */
public enum Author {
    /** The owner of the portfolio. */
    ME,
    /** A partner said it, the owner noted it. */
    PEER_SAID,
    /** A facilitator wrote it; the owner can remove it and not change it. */
    FACILITATOR
}
