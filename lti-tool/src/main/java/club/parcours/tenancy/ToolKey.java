package club.parcours.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key pair we sign with; the private part is sealed under the master key. */
@Entity
@Table(name = "tool_key")
class ToolKey {
    /** What the slot of the one key to sign with holds. */
    static final String ACTIVE = "ACTIVE";

    @Id
    private UUID id;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    @Column(nullable = false, updatable = false)
    private String kid;

    @Column(name = "public_key", nullable = false, updatable = false)
    private byte[] publicKey;

    @Column(name = "private_key", nullable = false)
    private byte[] privateKey;

    @Column
    private @Nullable String slot;

    protected ToolKey() {}

    ToolKey(UUID id, Instant now, String kid, byte[] publicKey, byte[] privateKey) {
        this.id = id;
        this.createdAt = now;
        this.kid = kid;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.slot = ACTIVE;
    }

    String kid() {
        return kid;
    }

    byte[] publicKey() {
        return publicKey;
    }

    byte[] privateKey() {
        return privateKey;
    }

    boolean active() {
        return ACTIVE.equals(slot);
    }
}
