package club.parcours.place;

import club.parcours.curriculum.GuideReminder;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who opens a module without an address of help is reminded: nobody should begin without one. */
@ApplicationScoped
class GuideNote implements GuideReminder {
    @Inject
    Places places;

    @Override
    public Optional<Reminder> about(Viewer viewer, String module) {
        return places.near(viewer, module).isEmpty()
                ? Optional.of(new Reminder("map-pin", "place.reminder", "places/course", "place.reminder.open"))
                : Optional.empty();
    }
}
