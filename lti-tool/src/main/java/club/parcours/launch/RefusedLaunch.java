package club.parcours.launch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A launch that was not let in: where it stopped, and nothing of who came. Written before a tenant is known. */
@Entity
@Table(name = "refused_launch")
class RefusedLaunch {
    @Id
    private UUID id;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "registration_id", nullable = false, updatable = false)
    private UUID registration;

    @Column(nullable = false, updatable = false)
    private String step;

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(nullable = false, updatable = false)
    private String incident;

    @Column(name = "claim_names", nullable = false, updatable = false)
    private String claimNames;

    @Column(name = "other_claims", nullable = false, updatable = false)
    private int otherClaims;

    protected RefusedLaunch() {}

    RefusedLaunch(RefusedLaunchView told) {
        this.id = told.id();
        this.createdAt = told.at();
        this.registration = told.registration();
        this.step = told.step();
        this.code = told.code();
        this.incident = told.incident();
        this.claimNames = String.join(" ", told.claims());
        this.otherClaims = told.otherClaims();
    }

    RefusedLaunchView view() {
        return new RefusedLaunchView(id, createdAt, registration, step, code, incident,
                claimNames.isEmpty() ? List.of() : List.of(claimNames.split(" ")), otherClaims);
    }
}
