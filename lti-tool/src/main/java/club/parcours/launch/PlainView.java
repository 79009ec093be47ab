package club.parcours.launch;

/**
 * A page that says one thing.
 *
 * @param returnUrl back to the LMS, only from a verified launch; empty if there is no way back
 */
public record PlainView(String returnUrl) {}
