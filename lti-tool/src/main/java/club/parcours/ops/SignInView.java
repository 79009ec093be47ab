package club.parcours.ops;

/**
 * Signing in.
 *
 * @param link the secret of the link that was opened; empty if there is none
 * @param say  key of what is to be said about it
 */
public record SignInView(String link, String say) {}
