package club.parcours.people;

import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course of an LMS, or a single link where a launch names no course. */
@Entity
@Table(name = "cohort")
class Cohort extends TenantOwned {
    @Column(name = "registration_id", nullable = false, updatable = false)
    private UUID registration;

    @Column(name = "deployment_id", nullable = false, updatable = false)
    private String deployment;

    @Column(name = "context_id", nullable = false, updatable = false)
    private String context;

    @Column
    private @Nullable String title;

    @Column
    private @Nullable String label;

    protected Cohort() {}

    Cohort(UUID id, Instant now, CourseKey key) {
        super(id, now);
        this.registration = key.registration();
        this.deployment = key.deployment();
        this.context = key.context();
    }

    /** The LMS tells what the course is called now; a launch that tells nothing changes nothing. */
    void call(Optional<String> title, Optional<String> label) {
        this.title = title.orElse(this.title);
        this.label = label.orElse(this.label);
    }

    CohortView view() {
        return new CohortView(id(), Optional.ofNullable(title), Optional.ofNullable(label));
    }
}
