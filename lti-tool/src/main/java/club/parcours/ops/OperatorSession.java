package club.parcours.ops;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** An operator in one browser; only a hash of the cookie is kept. */
@Entity
@Table(name = "operator_session")
class OperatorSession {
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    @Id
    private String hash;

    @Column(name = "used_at", nullable = false)
    private Instant usedAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    protected OperatorSession() {}

    OperatorSession(String hash, Instant now, Instant expiresAt) {
        this.hash = hash;
        this.usedAt = now;
        this.expiresAt = expiresAt;
    }

    /** Whether it may be used now; if so, notes that it was. */
    boolean use(Instant now, Duration idle) {
        if (!now.isBefore(expiresAt) || !now.isBefore(usedAt.plus(idle))) {
            return false;
        }
        if (now.isAfter(usedAt.plus(EXACTNESS))) {
            usedAt = now;
        }
        return true;
    }
}
