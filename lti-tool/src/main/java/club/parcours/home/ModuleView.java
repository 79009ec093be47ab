package club.parcours.home;

import club.parcours.curriculum.Module;
import club.parcours.place.PlaceView;
import java.util.List;

/**
 * A module with how far the viewer is.
 *
 * @param guided there is a guide the viewer may read
 * @param near   what there is near the group
 */
public record ModuleView(Module module, List<Stone> stones, boolean guided, List<PlaceView> near) {}
