package club.parcours.gradebook;

import club.parcours.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Writes down what a launch tells, in a transaction of its own: a whole course may open a new link in the same second,
 * and who comes second must not fail with their launch.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class LinkRegister {
    @Inject
    GradedLinks links;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Throws a {@link jakarta.persistence.PersistenceException} if somebody else wrote the same at the same time; then
     * it is there, and asking again finds it.
     *
     * @param userId the sealed id of a learner
     */
    void write(GradedLaunch launch, Optional<byte[]> userId) {
        Optional<GradedLinks.Known> known = links.find(launch.cohort(), launch.link(), launch.person());
        GradedLink link = known.map(GradedLinks.Known::link).orElseGet(() -> {
            GradedLink fresh = new GradedLink(ids.next(), clock.instant(), launch);
            links.add(fresh);
            return fresh;
        });
        if (link.differsFrom(launch)) {
            link.take(launch);
        }
        if (userId.isPresent() && known.filter(GradedLinks.Known::opened).isEmpty()) {
            links.add(new LinkUser(ids.next(), clock.instant(), launch.person(), link, userId.get()));
        }
    }
}
