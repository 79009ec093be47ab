package club.parcours.portfolio;

import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may see what of whose entries; everything a page shows of somebody is asked for with its answer. */
@ApplicationScoped
class Audience {
    @Inject
    People people;

    /**
     * What of somebody's entries the viewer may see: all of their own; of somebody in the course they run, what that
     * person shows to them; of somebody they take part with, what that person shows to the group; of somebody who has left
     * the course they run, nothing, since what is shown now is shown to others. Empty if they have nothing to do with each
     * other.
     */
    Optional<Set<Visibility>> sees(Viewer viewer, PersonId person) {
        if (viewer.person().equals(person)) {
            return Optional.of(EnumSet.allOf(Visibility.class));
        }
        if (people.isPresent(viewer, person)) {
            return Optional.of(Visibility.toFacilitators());
        }
        if (people.isMember(viewer, person)) {
            return Optional.of(EnumSet.noneOf(Visibility.class));
        }
        return people.isFellow(viewer, person) ? Optional.of(EnumSet.of(Visibility.GROUP)) : Optional.empty();
    }

    /** As {@link #sees}. @throws NotFound where they have nothing to do with each other; Forbidden for who has no work here */
    Set<Visibility> mustSee(Viewer viewer, PersonId person) {
        if (viewer.person().equals(person) && !viewer.role().learns() && !viewer.role().facilitates()) {
            throw new Forbidden("problem.only-participants");
        }
        return sees(viewer, person).orElseThrow(NotFound::new);
    }
}
