package club.parcours.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leave for whoever holds its link to connect one LMS to one organisation. */
@Entity
@Table(name = "invitation")
class Invitation {
    @Id
    private UUID id;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private UUID tenant;

    @Column(name = "token_hash", nullable = false, updatable = false)
    private String tokenHash;

    @Column(name = "valid_until", nullable = false, updatable = false)
    private Instant validUntil;

    @Column(name = "allowed_hosts", nullable = false, updatable = false)
    private String allowedHosts;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @Column(name = "spent_at")
    private @Nullable Instant spentAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "registration_id")
    private @Nullable UUID registration;

    protected Invitation() {}

    Invitation(UUID id, Instant now, UUID tenant, String tokenHash, Instant validUntil, List<String> allowedHosts) {
        this.id = id;
        this.createdAt = now;
        this.tenant = tenant;
        this.tokenHash = tokenHash;
        this.validUntil = validUntil;
        this.allowedHosts = String.join(" ", allowedHosts);
    }

    UUID id() {
        return id;
    }

    UUID tenant() {
        return tenant;
    }

    List<String> allowedHosts() {
        return allowedHosts.isBlank() ? List.of() : List.of(allowedHosts.split(" "));
    }

    InvitationState state(Instant now) {
        if (spentAt != null) {
            return InvitationState.SPENT;
        } else if (revokedAt != null) {
            return InvitationState.REVOKED;
        }
        return now.isBefore(validUntil) ? InvitationState.OPEN : InvitationState.EXPIRED;
    }

    void revoke(Instant now) {
        if (spentAt == null) {
            revokedAt = now;
        }
    }

    void spend(Instant now, UUID madeRegistration) {
        spentAt = now;
        heldUntil = null;
        registration = madeRegistration;
    }

    InvitationView view(Instant now) {
        return new InvitationView(id, createdAt, validUntil, state(now), Optional.ofNullable(registration));
    }
}
