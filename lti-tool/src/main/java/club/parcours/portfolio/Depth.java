package club.parcours.portfolio;

/** How much an entry says. */
public enum Depth {
    ESSENTIAL,
    DETAILED
}
