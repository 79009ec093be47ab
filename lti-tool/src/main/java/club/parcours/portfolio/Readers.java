package club.parcours.portfolio;

import club.parcours.kernel.Ids;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.Perishable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who has looked at what somebody keeps, for that somebody to see. Whatever page shows a thing to anyone but its owner
 * notes it here; the same page opened again within half an hour is the same reading.
 */
@ApplicationScoped
@Transactional
public class Readers implements Perishable {
    /** How long one goes on reading. */
    static final Duration SAME = Duration.ofMinutes(30);
    /** How long it is kept. */
    static final Duration KEPT = Duration.ofDays(365);

    @Inject
    Readings readings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Notes that the viewer is shown these things of somebody's: one statement and one batch, none for one's own. */
    public void note(Viewer viewer, PersonId owner, Collection<UUID> items) {
        if (viewer.person().equals(owner) || items.isEmpty()) {
            return;
        }
        Set<UUID> before = readings.seen(owner, viewer.person(), items, clock.instant().minus(SAME));
        readings.add(items.stream().distinct().filter(item -> !before.contains(item)).map(item ->
                new Reading(ids.next(), clock.instant(), owner, viewer.person(), viewer.role(), item)).toList());
    }

    /** Who has looked at a thing of the viewer's own, the latest first; nothing of anybody else's. */
    public List<ReadingView> of(Viewer viewer, UUID item) {
        return readings.of(viewer.person(), item, clock.instant().minus(KEPT)).stream().map(Reading::view).toList();
    }

    @Override
    public int removeExpired(Instant now) {
        return readings.forget(now.minus(KEPT));
    }

    /** These things of the viewer's own are gone, and who looked at them with them. */
    public void forget(Viewer viewer, Collection<UUID> gone) {
        readings.remove(viewer.person(), gone);
    }

    /** How often each of these things of somebody's was looked at; what never was is not in it. */
    Map<UUID, Long> counts(PersonId owner, Collection<UUID> items) {
        return readings.counts(owner, items, clock.instant().minus(KEPT));
    }
}
