package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing somebody changed. Outside the tenants' wall, since operators belong to no tenant; only ever added. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    private UUID id;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "tenant_id", updatable = false)
    private @Nullable UUID tenant;

    @Column(name = "person_id")
    private @Nullable PersonId person;

    @Column(nullable = false, updatable = false)
    private boolean operator;

    @Column(nullable = false, updatable = false)
    private String deed;

    @Column(name = "object_id", updatable = false)
    private @Nullable UUID object;

    @Column(nullable = false, updatable = false)
    private String detail;

    protected AuditEntry() {}

    /** @param person who did it; empty for an operator */
    AuditEntry(UUID id, Instant now, Optional<UUID> tenant, Optional<PersonId> person, String deed,
            Optional<UUID> object, String detail) {
        this.id = id;
        this.createdAt = now;
        this.tenant = tenant.orElse(null);
        this.person = person.orElse(null);
        this.operator = person.isEmpty();
        this.deed = deed;
        this.object = object.orElse(null);
        this.detail = detail;
    }

    AuditView view() {
        return new AuditView(id, createdAt, Optional.ofNullable(tenant), operator,
                Optional.ofNullable(person).map(PersonId::toString), deed, Optional.ofNullable(object), detail);
    }
}
