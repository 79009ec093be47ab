package club.parcours.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A training organisation. */
@Entity
@Table(name = "tenant")
class Tenant {
    @Id
    private UUID id;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private String zone;

    protected Tenant() {}

    Tenant(UUID id, Instant now, String name, String language, ZoneId zone) {
        this.id = id;
        this.createdAt = now;
        this.name = name;
        this.language = language;
        this.zone = zone.getId();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String language() {
        return language;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }
}
