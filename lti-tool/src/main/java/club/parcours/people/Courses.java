package club.parcours.people;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
 * Which path of the curriculum a course follows, and which edition it works on. A learner may be shown what was changed less than
 * half a minute ago: so the launch, which reads the course anyway, pays for the first page.
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

    @Inject
    @Any
    Instance<Manners> manners;

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    /** Knows how people are spoken to on a path. */
    public interface Manners {
        /**
         * Whether texts say « vous » in a course.
         *
         * @param edition the one it is bound to, if it is
         * @param path    the one somebody chose for it, if somebody did
         */
        boolean formal(Optional<String> edition, Optional<String> path);
    }

    private record Known(Optional<String> path, Optional<String> edition, Instant until) {}

    /** The path of the viewer's course, if somebody chose one. At most one statement. */
    public Optional<String> path(Viewer viewer) {
        return remembered(viewer).filter(any -> viewer.role().learns()).map(Known::path)
                .orElseGet(() -> read(viewer).flatMap(Cohort::path));
    }

    /** The edition of the viewer's course, if it is bound to one. At most one statement, for everybody as for learners. */
    public Optional<String> edition(Viewer viewer) {
        return remembered(viewer).map(Known::edition).orElseGet(() -> read(viewer).flatMap(Cohort::edition));
    }

    private Optional<Known> remembered(Viewer viewer) {
        return Optional.ofNullable(known.get(viewer.cohort())).filter(course -> clock.instant().isBefore(course.until()));
    }

    private Optional<Cohort> read(Viewer viewer) {
        Optional<Cohort> course = accounts.cohort(viewer.cohort());
        course.ifPresent(this::remember);
        return course;
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
     * What the courses are called in which the viewer is now, if there are several: what somebody shows is seen in all of them.
     * An empty name for one that has none. One statement.
     */
    public List<String> several(Viewer viewer) {
        List<Cohort> all = accounts.present(viewer.person());
        return all.size() < 2 ? List.of() : all.stream().map(course -> course.title().orElse("")).toList();
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

    /** The edition of each course somebody is in; those bound to none are not in it. One statement. */
    public Map<UUID, String> editions(PersonId person) {
        return accounts.editions(person);
    }

    /** How many courses of the tenant are bound to each edition; under the empty name those bound to none. One statement. */
    public Map<String, Long> inUse() {
        return accounts.editions();
    }

    /** Binds a course to an edition that is bound to none. No statement right after a launch but the update. */
    public void bind(UUID course, String edition) {
        accounts.cohort(course).filter(one -> one.bind(edition, clock.instant())).ifPresent(this::remember);
    }

    /**
     * Has the viewer's course work on another edition.
     *
     * @return whether it worked on another before
     * @throws club.parcours.kernel.Forbidden unless the viewer runs the course or looks after the organisation
     */
    public boolean change(Viewer viewer, String edition) {
        mustDecide(viewer);
        known.remove(viewer.cohort());
        return accounts.cohort(viewer.cohort()).orElseThrow(NotFound::new).change(edition, clock.instant());
    }

    private static void mustDecide(Viewer viewer) {
        if (!viewer.referent()) {
            viewer.mustFacilitate();
        }
    }

    /**
     * Gives the viewer's course another path.
     *
     * @return whether it had another before
     * @throws club.parcours.kernel.Forbidden unless the viewer runs the course or looks after the organisation
     */
    public boolean follow(Viewer viewer, String path) {
        mustDecide(viewer);
        known.remove(viewer.cohort());
        return accounts.cohort(viewer.cohort()).orElseThrow(NotFound::new).follow(path, clock.instant());
    }

    /** Whether texts say « vous » to those in a course. No statement. */
    boolean formal(Cohort course) {
        return manners.stream().anyMatch(known -> known.formal(course.edition(), course.path()));
    }

    /** A course that was read just now. */
    void remember(Cohort course) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(course.id(), new Known(course.path(), course.edition(), clock.instant().plus(REMEMBERED)));
    }
}
