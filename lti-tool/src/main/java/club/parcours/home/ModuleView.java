package club.parcours.home;

import club.parcours.curriculum.Module;
import club.parcours.place.PlaceView;
import java.util.List;
import java.util.Optional;

/**
 * A module with how far the viewer is.
 *
 * @param guided there is a guide the viewer may read
 * @param near   what there is near the group
 * @param face   what the viewer said of it, or empty; nothing as long as they are not asked
 * @param folded  whether that question stays folded, since the module is not behind them
 * @param twinned something in it is there in plainer words too
 * @param survey the questions they may answer now, as addresses write it, or empty
 */
public record ModuleView(Module module, List<Stone> stones, boolean guided, List<PlaceView> near, Optional<String> face,
        String survey, boolean twinned, boolean folded) {}
