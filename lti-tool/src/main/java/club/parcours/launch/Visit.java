package club.parcours.launch;

import club.parcours.kernel.Role;

/**
 * What somebody comes for.
 *
 * @param role     what they may do
 * @param openPath the stable address they open, after {@code /app/open/}
 * @param page     the page below the launch that shows it
 */
record Visit(Role role, String openPath, String page) {}
