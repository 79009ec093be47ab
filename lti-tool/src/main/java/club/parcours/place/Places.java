package club.parcours.place;

import club.parcours.course.CourseCopied;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.AfterCommit;
import club.parcours.people.Scope;
import club.parcours.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What there is near the group, for those who learn, and for those who say so. */
@ApplicationScoped
@Transactional
public class Places {
    /** How many a course, or an organisation, may have. */
    static final int MOST = 50;

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 10_000;
    private static final Comparator<LocalPlace> BY_KIND = Comparator.comparing(LocalPlace::kind);

    @Inject
    LocalPlaces places;

    @Inject
    AuditTrail trail;

    @Inject
    Ids ids;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Clock clock;

    /** By course, for a moment: addresses change once a year, and a page that learners open costs what it costs. */
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(List<LocalPlace> places, Instant until) {}

    /**
     * What is shown in a module of the viewer's course, its own and its organisation's, by kind. One statement, and none for
     * half a minute afterwards: for as long another node may show what was there.
     */
    public List<PlaceView> near(Viewer viewer, String module) {
        Instant now = clock.instant();
        Known here = known.get(viewer.cohort());
        if (here == null || here.until().isBefore(now)) {
            if (known.size() >= MOST_REMEMBERED) {
                known.clear();
            }
            here = new Known(places.around(viewer.cohort(), viewer.tenant()), now.plus(REMEMBERED));
            known.put(viewer.cohort(), here);
        }
        return here.places().stream().filter(place -> place.shownIn(module))
                .sorted(BY_KIND).map(place -> place.view(viewer.tenant())).toList();
    }

    /** Those of a scope, by kind. One statement. */
    List<PlaceView> list(Viewer viewer, Scope scope) {
        return places.of(scope.id(viewer)).stream().sorted(BY_KIND).map(place -> place.view(viewer.tenant())).toList();
    }

    /** Those the organisation gives to all its courses, for those who run one. One statement. */
    List<PlaceView> above(Viewer viewer) {
        Scope.COURSE.id(viewer);
        return places.of(viewer.tenant()).stream().sorted(BY_KIND).map(place -> place.view(viewer.tenant())).toList();
    }

    /** @throws NotFound if the scope has none of that id */
    PlaceView one(Viewer viewer, Scope scope, UUID id) {
        return known(viewer, scope, id).view(viewer.tenant());
    }

    /**
     * Adds one.
     *
     * @param modules ids of those there are
     * @throws Invalid  on the fields at fault, or on {@code all} if there are as many as there may be
     * @throws Conflict if somebody else added one at the same moment
     */
    void add(Viewer viewer, Scope scope, PlaceDraft typed, Collection<String> modules) {
        UUID id = scope.id(viewer);
        PlaceDraft said = typed.checked(modules);
        Set<Integer> taken = places.of(id).stream().map(LocalPlace::spot).collect(Collectors.toSet());
        int spot = IntStream.range(0, MOST).filter(free -> !taken.contains(free)).findFirst()
                .orElseThrow(() -> new Invalid("all", "place.full", MOST));
        LocalPlace place = new LocalPlace(ids.next(), clock.instant(), id, spot, said);
        places.add(place);
        write();
        note(viewer, scope, "place-added", place);
    }

    /**
     * Says something else of one.
     *
     * @param seen the version the viewer had before their eyes
     * @throws Conflict if there is a newer one
     */
    void change(Viewer viewer, Scope scope, UUID id, int seen, PlaceDraft typed, Collection<String> modules) {
        LocalPlace place = known(viewer, scope, id);
        PlaceDraft said = typed.checked(modules);
        if (place.version() != seen) {
            throw new Conflict();
        }
        place.change(said);
        write();
        note(viewer, scope, "place-changed", place);
    }

    /** Takes one away; also if somebody just changed it. */
    void remove(Viewer viewer, Scope scope, UUID id) {
        LocalPlace place = known(viewer, scope, id);
        places.remove(place);
        write();
        note(viewer, scope, "place-removed", place);
    }

    /** A copied course has what the course it comes from had, and changes its own alone. */
    void copied(@Observes CourseCopied course) {
        Set<Integer> taken = places.of(course.copy()).stream().map(LocalPlace::spot).collect(Collectors.toSet());
        afterCommit.run(known::clear);
        if (taken.isEmpty()) {
            places.of(course.origin()).forEach(place -> places.add(place.in(course.copy(), ids.next(), clock.instant())));
        }
    }

    private LocalPlace known(Viewer viewer, Scope scope, UUID id) {
        return places.one(scope.id(viewer), id).orElseThrow(NotFound::new);
    }

    private void write() {
        afterCommit.run(known::clear);
        try {
            places.flush();
        } catch (PersistenceException raced) {
            throw new Conflict();
        }
    }

    /** The kind tells enough: names might be somebody's. */
    private void note(Viewer viewer, Scope scope, String deed, LocalPlace place) {
        trail.did(viewer, deed, Optional.of(scope.id(viewer)), place.kind().word());
    }
}
