package club.parcours.people;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which path of the curriculum a course follows. A learner may be shown one that was changed less than half a minute ago:
 * so the launch, which reads the course anyway, pays for the first page.
 */
@ApplicationScoped
@Transactional
public class Courses {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 2000;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<String> path, Instant until) {}

    /** The path of the viewer's course, if somebody chose one. At most one statement. */
    public Optional<String> path(Viewer viewer) {
        Known remembered = known.get(viewer.cohort());
        if (viewer.role().learns() && remembered != null && clock.instant().isBefore(remembered.until())) {
            return remembered.path();
        }
        Optional<Cohort> course = accounts.cohort(viewer.cohort());
        course.ifPresent(this::remember);
        return course.flatMap(Cohort::path);
    }

    /** Whether the first link somebody opens may still bring the path of the viewer's course. At most one statement. */
    public boolean awaitsPath(Viewer viewer) {
        return accounts.cohort(viewer.cohort()).filter(Cohort::awaitsPath).isPresent();
    }

    /** The courses somebody learns in, or learnt in. One statement. */
    public Set<UUID> of(PersonId person) {
        return accounts.learning(person);
    }

    /**
     * Who learns, or learnt, in a course; a slice of them in an order of their own. One statement.
     *
     * @param course nothing for all courses of the tenant
     * @param after  the last one of the slice before
     */
    public List<PersonId> learners(Optional<UUID> course, Optional<PersonId> after, int most) {
        return accounts.learners(course, after, most);
    }

    /** The same of each course somebody is in; those for which nobody chose are not in it. One statement. */
    public Map<UUID, String> paths(PersonId person) {
        return accounts.paths(person);
    }

    /**
     * Gives the viewer's course another path.
     *
     * @return whether it had another before
     * @throws club.parcours.kernel.Forbidden unless the viewer runs the course or looks after the organisation
     */
    public boolean follow(Viewer viewer, String path) {
        if (!viewer.referent()) {
            viewer.mustFacilitate();
        }
        known.remove(viewer.cohort());
        return accounts.cohort(viewer.cohort()).orElseThrow(NotFound::new).follow(path, clock.instant());
    }

    /** A course that was read just now. */
    void remember(Cohort course) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(course.id(), new Known(course.path(), clock.instant().plus(REMEMBERED)));
    }
}
