package club.parcours.people;

import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody's account in an LMS. */
@Entity
@Table(name = "platform_account")
class PlatformAccount extends TenantOwned {
    @Column(name = "registration_id", nullable = false, updatable = false)
    private UUID registration;

    @Column(name = "subject_hash", nullable = false, updatable = false)
    private byte[] subjectHash;

    @Column(nullable = false, updatable = false)
    private byte[] subject;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    protected PlatformAccount() {}

    PlatformAccount(UUID id, Instant now, UUID registration, byte[] subjectHash, byte[] subject, Person person) {
        super(id, now);
        this.registration = registration;
        this.subjectHash = subjectHash;
        this.subject = subject;
        this.person = person;
    }

    UUID registration() {
        return registration;
    }

    byte[] subject() {
        return subject;
    }
}
