package club.parcours.ops;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A way to sign in, once; only its hash is kept, and whoever uses it removes it. */
@Entity
@Table(name = "operator_link")
class OperatorLink {
    @Id
    private String hash;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    protected OperatorLink() {}

    OperatorLink(String hash, Instant expiresAt) {
        this.hash = hash;
        this.expiresAt = expiresAt;
    }
}
