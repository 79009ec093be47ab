package club.parcours.course;

import club.parcours.kernel.TenantOwned;
import club.parcours.lti.Notice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An LMS told that it copied a course; kept until somebody comes from the copy, and after. */
@Entity
@Table(name = "copy_notice")
class CopyNotice extends TenantOwned {
    private static final int MOST = 20;

    @Column(name = "registration_id", nullable = false, updatable = false)
    private UUID registration;

    @Column(name = "deployment_id", nullable = false, updatable = false)
    private String deployment;

    @Column(name = "context_id", nullable = false, updatable = false)
    private String context;

    @Column(nullable = false, updatable = false)
    private String origins;

    protected CopyNotice() {}

    CopyNotice(UUID id, Instant now, Notice notice, String context) {
        super(id, now);
        this.registration = notice.registration();
        this.deployment = notice.deploymentId();
        this.context = context;
        this.origins = String.join("\n", notice.origins().stream().limit(MOST).toList());
    }

    /** Ids at the LMS, the latest first. */
    List<String> origins() {
        return origins.lines().toList();
    }
}
