package club.parcours.tenancy;

import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The logo of an organisation, apart from it, so that reading organisations reads no pictures. */
@Entity
@Table(name = "tenant_logo")
class TenantLogo extends TenantOwned {
    @Column(name = "media_type", nullable = false, updatable = false)
    private String mediaType;

    @Column(nullable = false, updatable = false)
    private byte[] bytes;

    protected TenantLogo() {}

    TenantLogo(UUID id, Instant now, byte[] png) {
        super(id, now);
        this.mediaType = "image/png";
        this.bytes = png;
    }

    byte[] bytes() {
        return bytes;
    }
}
