package club.parcours.gradebook;

import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a course decided about the column of a milestone when it took a link to it. */
@Entity
@Table(name = "column_choice")
class ColumnChoice extends TenantOwned {
    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    @Column(nullable = false, updatable = false)
    private String milestone;

    @Column(nullable = false)
    private boolean wanted;

    protected ColumnChoice() {}

    ColumnChoice(UUID id, Instant now, UUID cohort, String milestone) {
        super(id, now);
        this.cohort = cohort;
        this.milestone = milestone;
    }

    void decide(boolean wanted) {
        this.wanted = wanted;
    }
}
