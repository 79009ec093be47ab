package club.parcours.launch;

import java.util.Optional;

/**
 * A page that says one thing.
 *
 * @param returnUrl back to the LMS; only from a verified launch
 */
public record PlainView(Optional<String> returnUrl) {}
