package club.parcours.course;

import java.util.UUID;

/**
 * A course turned out to be a copy of another one of the same organisation. Fired once, in the transaction that notes it;
 * rooms take over what was set there, and nothing of what anybody did.
 */
public record CourseCopied(UUID copy, UUID origin) {}
