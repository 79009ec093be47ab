package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far one person is with one milestone. It only rises. */
@Entity
@Table(name = "milestone_assessment")
class Assessment extends TenantOwned {
    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "milestone", nullable = false, updatable = false)
    private String milestone;

    @Column(name = "points", nullable = false)
    private int points;

    @Column(name = "reached_at")
    private @Nullable Instant reachedAt;

    protected Assessment() {}

    Assessment(UUID id, Instant now, PersonId person, String milestone) {
        super(id, now);
        this.person = person;
        this.milestone = milestone;
    }

    /** @return whether anything rose */
    boolean raise(int points, boolean complete, Instant now) {
        boolean rises = points > this.points || complete && reachedAt == null;
        this.points = Math.max(this.points, points);
        if (complete && reachedAt == null) {
            reachedAt = now;
        }
        return rises;
    }

    boolean reached() {
        return reachedAt != null;
    }

    int points() {
        return points;
    }

    PersonId person() {
        return person;
    }

    String milestone() {
        return milestone;
    }

    Standing standing() {
        return new Standing(milestone, points, Optional.ofNullable(reachedAt));
    }
}
