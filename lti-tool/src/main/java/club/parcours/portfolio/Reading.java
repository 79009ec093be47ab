package club.parcours.portfolio;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody looked at something of somebody else's. */
@Entity
@Table(name = "portfolio_reading")
class Reading extends TenantOwned {
    /** Whose it is. */
    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    /** Who looked; nobody any more once they are erased. */
    @Column(name = "reader_id")
    private @Nullable PersonId reader;

    @Enumerated(EnumType.STRING)
    @Column(name = "reader_role", nullable = false, updatable = false)
    private Role role;

    @Column(name = "item_id", nullable = false, updatable = false)
    private UUID item;

    protected Reading() {}

    Reading(UUID id, Instant now, PersonId person, PersonId reader, Role role, UUID item) {
        super(id, now);
        this.person = person;
        this.reader = reader;
        this.role = role;
        this.item = item;
    }

    ReadingView view() {
        return new ReadingView(item, Optional.ofNullable(reader), role, createdAt());
    }
}
