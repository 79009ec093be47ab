package club.parcours.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to deliver. Outside the tenants' wall, since one clerk works for all of them. A lease is a later
 * {@code due_at}: whoever holds the parcel is not named, a crashed holder needs no clearing up.
 */
@Entity
@Table(name = "parcel")
class Parcel {
    enum State { WAITING, DONE, DEAD }

    @Id
    private UUID id;

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private UUID tenant;

    @Column(nullable = false, updatable = false)
    private String kind;

    /** Unique within tenant and kind; empty once settled, so that the next parcel may have the same. */
    @Column(name = "waiting_key")
    private @Nullable String waitingKey;

    /** The key of a parcel that was given up; it may be sent again. */
    @Column(name = "parked_key")
    private @Nullable String parkedKey;

    @Column(nullable = false)
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    /** The registration it goes to, if it goes to one. */
    @Column(nullable = false)
    private String lane;

    /** Until when somebody has it in hand; empty, or past, if nobody has. */
    @Column(name = "taken_until")
    private @Nullable Instant takenUntil;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Parcel() {}

    State state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant dueAt() {
        return dueAt;
    }

    String body() {
        return body;
    }

    Claimed claimed() {
        return new Claimed(id, tenant, kind, String.valueOf(waitingKey), body, version, attempts, dueAt,
                parkedKey != null);
    }

    ParkedView parked() {
        return new ParkedView(id, tenant, kind, String.valueOf(lastError), createdAt, dueAt);
    }

    /** A parcel that is put in. @param lane the registration it goes to, or nothing */
    record Fresh(UUID id, UUID tenant, String kind, String key, String lane, String body) {
        @Override
        public String toString() {
            return "parcel " + id + " of kind " + kind;
        }
    }

    /**
     * A parcel in one worker's hands.
     *
     * @param lease until when nobody else may take it
     * @param revived it was given up before, and somebody wants it sent again
     */
    record Claimed(UUID id, UUID tenant, String kind, String key, String body, int version, int attempts,
                   Instant lease, boolean revived) {
        @Override
        public String toString() {
            return "parcel " + id + " of kind " + kind;
        }
    }
}
