package club.parcours.launch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A nonce that opened the door once. */
@Entity
@Table(name = "spent_nonce")
class SpentNonce {
    @EmbeddedId
    private Key key;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Embeddable
    record Key(@Column(name = "registration_id") UUID registration, @Column(name = "nonce_hash") String nonceHash)
            implements Serializable {}

    protected SpentNonce() {}

    SpentNonce(UUID registration, String nonceHash, Instant expiresAt) {
        this.key = new Key(registration, nonceHash);
        this.expiresAt = expiresAt;
    }
}
