package club.parcours.place;

import club.parcours.curriculum.GuideReminder;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Who opens a module without an address of help is reminded: nobody should begin without one. Who leads it has those at hand. */
@ApplicationScoped
class GuideNote implements GuideReminder {
    @Inject
    Places places;

    @Override
    public Optional<Reminder> about(Viewer viewer, String module) {
        return contacts(viewer, module).isEmpty()
                ? Optional.of(new Reminder("map-pin", "place.reminder", "places/course", "place.reminder.open"))
                : Optional.empty();
    }

    @Override
    public List<Contact> contacts(Viewer viewer, String module) {
        return places.near(viewer, module).stream().filter(place -> Kind.of(place.said().kind()).filter(Kind::helps).isPresent())
                .map(place -> new Contact(place.icon(), "place.kind." + place.said().kind(), place.said().name(),
                        place.said().address().isEmpty() ? place.site() : place.said().address(), place.said().phone(), place.call()))
                .toList();
    }
}
