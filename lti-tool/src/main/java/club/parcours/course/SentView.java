package club.parcours.course;

/**
 * The choice was sent before.
 *
 * @param chosen how many links it has
 */
public record SentView(int chosen) {}
