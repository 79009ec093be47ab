package club.parcours.course;

import club.parcours.kernel.TenantOwned;
import club.parcours.lti.Notice;
import club.parcours.lti.NoticeEndpoint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Our wish to be told of copied courses, and what became of it. */
@Entity
@Table(name = "notice_handler")
class NoticeHandler extends TenantOwned {
    /** What the LMS said to it. */
    enum State { ASKED, AGREED, REFUSED }

    @Column(name = "registration_id", nullable = false, updatable = false)
    private UUID registration;

    @Column(name = "deployment_id", nullable = false, updatable = false)
    private String deployment;

    @Column(nullable = false)
    private String url;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    protected NoticeHandler() {}

    NoticeHandler(UUID id, Instant now, UUID registration, String deployment, URI service) {
        super(id, now);
        this.registration = registration;
        this.deployment = deployment;
        this.url = service.toString();
        this.state = State.ASKED;
    }

    /** The LMS may have moved its service. @return whether one has to ask there anew */
    boolean moved(URI service) {
        boolean moved = !url.equals(service.toString());
        if (moved) {
            url = service.toString();
            state = State.ASKED;
        }
        return moved;
    }

    void settle(State said) {
        state = said;
    }

    UUID registration() {
        return registration;
    }

    NoticeEndpoint endpoint() {
        return new NoticeEndpoint(URI.create(url), Set.of(Notice.COPY));
    }
}
