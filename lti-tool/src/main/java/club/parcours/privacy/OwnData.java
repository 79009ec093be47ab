package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is kept about a person, for that person and for nobody else. */
@ApplicationScoped
@Transactional
public class OwnData {
    @Inject
    @Any
    Instance<PersonalDataHolder> holders;

    /** Everything, room by room: texts, numbers, flags, and lists and maps of those. */
    public Map<String, Object> of(Viewer viewer) {
        return of(viewer.person());
    }

    /** As {@link #of(Viewer)}, for work that this person has asked for and that goes on without them. */
    public Map<String, Object> of(PersonId person) {
        Map<String, Object> rooms = new LinkedHashMap<>();
        holders.stream().sorted(Comparator.comparing(PersonalDataHolder::room))
                .forEach(holder -> rooms.put(holder.room(), new Plain(holder.export(person)).value()));
        return rooms;
    }
}
