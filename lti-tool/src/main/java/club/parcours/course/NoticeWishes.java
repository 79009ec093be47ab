package club.parcours.course;

import club.parcours.course.NoticeHandler.State;
import club.parcours.kernel.Ids;
import club.parcours.launch.LaunchAccepted;
import club.parcours.lti.Notice;
import club.parcours.lti.NoticeEndpoint;
import club.parcours.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Wishes to be told of copied courses; made when somebody who runs a group comes from an LMS that can tell. */
@ApplicationScoped
@Transactional
class NoticeWishes {
    static final String KIND = "notice-handler";

    @Inject
    Told told;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    void arrived(@Observes LaunchAccepted launch) {
        Optional<URI> service = launch.told().notices().filter(offer -> offer.types().contains(Notice.COPY))
                .map(NoticeEndpoint::service);
        if (launch.role().facilitates() && !launch.preview() && service.isPresent()) {
            wish(launch.registration(), launch.deployment(), service.get());
        }
    }

    private void wish(UUID registration, String deployment, URI service) {
        Optional<NoticeHandler> known = told.handler(registration, deployment);
        boolean ask = known.map(handler -> handler.moved(service)).orElse(true);
        if (ask) {
            NoticeHandler handler = known.orElseGet(() -> {
                NoticeHandler fresh = new NoticeHandler(ids.next(), clock.instant(), registration, deployment, service);
                told.add(fresh);
                return fresh;
            });
            outbox.put(KIND, handler.id().toString(), "", clock.instant());
        }
    }

    /** Where to ask; empty if the wish is gone. */
    Optional<Asked> asked(UUID id) {
        return told.handler(id).map(handler -> new Asked(handler.registration(), handler.endpoint()));
    }

    void settle(UUID id, State said) {
        told.handler(id).ifPresent(handler -> handler.settle(said));
    }

    /** Whom to ask, and where. */
    record Asked(UUID registration, NoticeEndpoint endpoint) {}
}
