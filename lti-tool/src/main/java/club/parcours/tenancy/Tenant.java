package club.parcours.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @Column(nullable = false)
    private boolean enabled;

    @Column(name = "contact_name")
    private @Nullable String contactName;

    @Column(name = "contact_mail")
    private @Nullable String contactMail;

    @Column(name = "contact_phone")
    private @Nullable String contactPhone;

    /** BCP 47, one space between them; empty for all that the tool has. */
    @Column(nullable = false)
    private String languages;

    private @Nullable String accent;

    /** Hash of the logo, a part of its address. */
    private @Nullable String logo;

    protected Tenant() {}

    Tenant(UUID id, Instant now, String name, String language, ZoneId zone) {
        this.id = id;
        this.createdAt = now;
        this.name = name;
        this.language = language;
        this.zone = zone.getId();
        this.enabled = true;
        this.languages = "";
    }

    void rename(String fresh) {
        name = fresh;
    }

    void enable(boolean open) {
        enabled = open;
    }

    void settle(Settings told) {
        name = told.name();
        contactName = told.contactName().orElse(null);
        contactMail = told.contactMail().orElse(null);
        contactPhone = told.contactPhone().orElse(null);
        zone = told.zone().getId();
        language = told.language();
        languages = String.join(" ", told.languages());
        accent = told.accent().map(Accent::colour).orElse(null);
    }

    void show(Optional<String> logoHash) {
        logo = logoHash.orElse(null);
    }

    Settings settings() {
        return new Settings(name, Optional.ofNullable(contactName), Optional.ofNullable(contactMail),
                Optional.ofNullable(contactPhone), zone(), language,
                languages.isEmpty() ? List.of() : List.of(languages.split(" ")),
                Optional.ofNullable(accent).map(Accent::new), Optional.ofNullable(logo));
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    String name() {
        return name;
    }

    boolean enabled() {
        return enabled;
    }

    String language() {
        return language;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }
}
