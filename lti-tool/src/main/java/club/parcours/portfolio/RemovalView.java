package club.parcours.portfolio;

/**
 * The question before something is removed.
 *
 * @param what   the words that will be gone
 * @param action path below the launch that removes it
 * @param back   path below the launch to return to, either way
 */
public record RemovalView(String what, String language, String action, String back) {}
