package club.parcours.home;

import club.parcours.curriculum.Module;
import java.util.List;

/**
 * A module with how far the viewer is.
 *
 * @param guided there is a guide the viewer may read
 */
public record ModuleView(Module module, List<Stone> stones, boolean guided) {}
