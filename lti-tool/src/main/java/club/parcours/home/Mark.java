package club.parcours.home;

/** How a stone of the path looks. */
public enum Mark {
    DONE,
    NOW,
    LATER
}
