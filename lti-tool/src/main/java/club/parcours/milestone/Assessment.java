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

/**
 * How far one person is with one milestone. What was counted only rises; what a facilitator said is theirs to correct.
 */
@Entity
@Table(name = "milestone_assessment")
class Assessment extends TenantOwned {
    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "milestone", nullable = false, updatable = false)
    private String milestone;

    @Column(name = "points", nullable = false)
    private int points;

    /** All points of the milestone since a facilitator said that it is reached; else nothing. */
    @Column(name = "granted", nullable = false)
    private int granted;

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

    /** A facilitator says that it is reached, which brings all its points. */
    void grant(int points, Instant now) {
        granted = points;
        reachedAt = reachedAt == null ? now : reachedAt;
    }

    /** A facilitator takes that back; what was counted stays. @return whether there was anything to take back */
    boolean withdraw() {
        boolean had = granted > 0;
        granted = 0;
        reachedAt = had ? null : reachedAt;
        return had;
    }

    boolean reached() {
        return reachedAt != null;
    }

    int points() {
        return Math.max(points, granted);
    }

    PersonId person() {
        return person;
    }

    String milestone() {
        return milestone;
    }

    Standing standing() {
        return new Standing(milestone, points(), Optional.ofNullable(reachedAt));
    }
}
