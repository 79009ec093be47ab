package club.parcours.gradebook;

import club.parcours.kernel.Viewer;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What a trial of the gradebook needs to know, read in one short transaction. */
@ApplicationScoped
@Transactional
class Trials {
    @Inject
    GradedLinks links;

    @Inject
    Vault vault;

    /** Empty if nobody has opened a link of the viewer's course. */
    Optional<Trial> of(Viewer viewer) {
        return links.latest(viewer.cohort()).map(link -> new Trial(link.registration(), link.endpoint(),
                links.latestUser(link).map(user -> vault.of(user.person()).open(LinkUser.SEALED, user.userId()))));
    }
}
