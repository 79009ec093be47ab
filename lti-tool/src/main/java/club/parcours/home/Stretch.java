package club.parcours.home;

import java.util.List;

/**
 * A module on the path.
 *
 * @param module how far the viewer is with it
 * @param stones its own stones, if this is where the viewer is; elsewhere none
 */
public record Stretch(Stone module, List<Stone> stones) {}
