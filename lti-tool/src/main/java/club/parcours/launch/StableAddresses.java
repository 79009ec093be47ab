package club.parcours.launch;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where links in courses lead. The path is the first page of everybody; all else belongs to some room. */
@ApplicationScoped
class StableAddresses {
    private static final String OPEN = "/app/open/";
    private static final Set<String> FIRST_PAGE = Set.of("", "home", "path");

    @Inject
    @Any
    Instance<Linkable> rooms;

    /** What follows {@code /app/open/}, without a slash at its end. */
    String openPath(URI target) {
        String path = target.getPath();
        return path.substring(OPEN.length()).replaceAll("/+$", "");
    }

    /** The page below the launch; empty if no room knows the address. */
    Optional<String> route(String openPath, Role role) {
        if (FIRST_PAGE.contains(openPath)) {
            return Optional.of("");
        }
        return rooms.stream().flatMap(room -> room.route(openPath, role).stream()).findFirst();
    }

    /** The page below the launch for somebody who is in; empty if it is nothing of theirs. */
    Optional<String> reopen(String openPath, Viewer viewer) {
        return rooms.stream().flatMap(room -> room.reopen(openPath, viewer).stream()).findFirst();
    }

    /** Where the work of this person is looked at; for nobody, a page that does not exist. */
    String review(String openPath, Optional<PersonId> learner) {
        return learner.flatMap(person -> rooms.stream()
                        .flatMap(room -> room.review(openPath, person).stream()).findFirst())
                .orElse("reviews/nobody");
    }
}
