package club.parcours.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * A row that belongs to one tenant. Hibernate adds the tenant to every query and to every insert; PostgreSQL checks
 * again by row-level security. Optimistic by version: two people changing the same row are told of each other.
 */
@MappedSuperclass
public abstract class TenantOwned {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private UUID tenant;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected TenantOwned() {}

    /** @param id random, since others may see it (decision 12); order is by creation, then id */
    protected TenantOwned(UUID id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public UUID tenant() {
        return tenant;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
