package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The key of one person, itself sealed under the installation's master key. */
@Entity
@Table(name = "person_key")
class PersonKey extends TenantOwned {
    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "wrapped", nullable = false)
    private byte[] wrapped;

    protected PersonKey() {}

    PersonKey(UUID id, Instant now, PersonId person, byte[] wrapped) {
        super(id, now);
        this.person = person;
        this.wrapped = wrapped;
    }

    PersonId person() {
        return person;
    }

    byte[] wrapped() {
        return wrapped;
    }
}
