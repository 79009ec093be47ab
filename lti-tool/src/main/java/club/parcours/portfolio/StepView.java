package club.parcours.portfolio;

import java.util.UUID;

/**
 * One step of a path.
 *
 * @param version to send back with a change, so that no newer words are lost
 * @param origin  where it was told
 */
public record StepView(UUID id, int version, ToldStep told, Origin origin) {}
