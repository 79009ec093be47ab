package club.parcours.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A key pair we sign with; the private part is sealed under the master key. It never changes: only time passes. */
@Entity
@Table(name = "tool_key")
class ToolKey {
    /** What the very first key follows. */
    static final String NONE = "-";

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

    /** The key before it. Unique, so that two who make a key at the same time make one. */
    @Column(nullable = false, updatable = false)
    private String follows;

    @Column(name = "signs_from", nullable = false)
    private Instant signsFrom;

    protected ToolKey() {}

    ToolKey(UUID id, Instant now, String kid, byte[] publicKey, byte[] privateKey, String follows, Instant signsFrom) {
        this.id = id;
        this.createdAt = now;
        this.kid = kid;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.follows = follows;
        this.signsFrom = signsFrom.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Signs earlier than was planned. Databases keep less of a time than clocks tell; it must not be rounded up. */
    void signAt(Instant time) {
        signsFrom = time.truncatedTo(ChronoUnit.MILLIS);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant signsFrom() {
        return signsFrom;
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
}
