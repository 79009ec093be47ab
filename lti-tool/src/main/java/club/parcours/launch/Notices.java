package club.parcours.launch;

import club.parcours.kernel.CurrentTenant;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.Notice;
import club.parcours.lti.Reason;
import club.parcours.tenancy.Place;
import club.parcours.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes notices in: what a notice says is kept before it counts as spent, so a crash between loses nothing. */
@ApplicationScoped
class Notices {
    @Inject
    Door door;

    @Inject
    Tenancy tenancy;

    @Inject
    Announcer announcer;

    /** @throws LaunchRejected if it is not genuine, or was taken before */
    void take(String jwt) throws Exception {
        Notice notice = door.notices().verify(jwt);
        Place place = tenancy.resolve(notice.registration(), notice.deploymentId())
                .orElseThrow(() -> new LaunchRejected(Reason.DEPLOYMENT_UNKNOWN));
        CurrentTenant.within(place.tenant(), () -> {
            announcer.announce(notice);
            return true;
        });
        if (!door.notices().spend(notice)) {
            throw new LaunchRejected(Reason.STATE_REPLAYED);
        }
    }

    /** Tells the rooms above, in one transaction. */
    @ApplicationScoped
    @Transactional
    static class Announcer {
        @Inject
        Event<NoticeTaken> taken;

        void announce(Notice notice) {
            taken.fire(new NoticeTaken(notice));
        }
    }
}
