package club.parcours.place;

import club.parcours.curriculum.Module;
import java.util.List;

/**
 * The places of a course or of an organisation, to be changed.
 *
 * @param scope   {@code course} or {@code organisation}
 * @param above   of a course: those its organisation gives to all its courses
 * @param modules to name those in which one is shown
 * @param full    whether there is no room for another
 * @param most    that there may be
 */
public record PlacesView(String scope, List<PlaceView> places, List<PlaceView> above, List<Module> modules, boolean full,
        int most) {}
