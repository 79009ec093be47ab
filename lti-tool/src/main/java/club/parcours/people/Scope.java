package club.parcours.people;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import java.util.Locale;
import java.util.UUID;

/** Whose settings they are: a course's, or an organisation's, for all its courses. */
public enum Scope {
    COURSE,
    ORGANISATION;

    /** @throws NotFound if there is none of that name */
    public static Scope of(String word) {
        return switch (word) {
            case "course" -> COURSE;
            case "organisation" -> ORGANISATION;
            default -> throw new NotFound();
        };
    }

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Of whom, where the viewer may change them.
     *
     * @throws NotFound for an organisation's, unless the viewer looks after it
     * @throws club.parcours.kernel.Forbidden for a course's, unless they run it or look after the organisation
     */
    public UUID id(Viewer viewer) {
        if (this == ORGANISATION) {
            if (!viewer.referent()) {
                throw new NotFound();
            }
            return viewer.tenant();
        }
        if (!viewer.referent()) {
            viewer.mustFacilitate();
        }
        return viewer.cohort();
    }
}
